import { Lexicon } from '../lexicon.ts';

/** Family names of Vietnam. Those of the first list make a name by themselves; those of the second are common words too, and need a title or an honorific before them. */
export const SURNAMES = new Lexicon(
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn đinh trịnh trương lương đào tạ tô tôn phùng mai hà lâm quách cao châu thái chu đàm lưu vương triệu kiều doãn nghiêm khuất lã tống thạch thân bế nông hứa đậu lại ' +
    'phí khổng tiêu mạc ninh quàng lò lường cầm hòa giàng vừ sùng thào lầu mùa ksor siu rơ điểu niê kpă rcom rmah nay hoàng huỳnh ngụy cù bạch viên sầm hầu từ tăng giáp khúc âu ung diệp ôn thiều lục liêu phó mẫn trình văn tập tần uông nhậm bành đổng',
);

export const RARE_SURNAMES = new Lexicon(
  "an ân bá công cung cái điền đồng đường giang hạ hàn hoa hùng kha kim la lăng lô lộc lư ma mã nhâm nhan ông phương quan sơn tào trang trà vi xa yên y danh đổng cát chử tất vòng h’ h' bàn cà tòng lèo đèo hờ thẩm cam lỗ thi tưởng",
);
