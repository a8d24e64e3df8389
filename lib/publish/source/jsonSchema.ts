import * as z from 'zod/mini';
import { SOURCE_SCHEMAS, type SourcePart } from './source.ts';

/** What each field is for, as an editor's completion shows it. The bundled base is edited in Vietnamese. */
const FIELD_NOTES: Readonly<Record<string, string>> = {
  id: 'Mã, chữ thường không dấu nối bằng gạch ngang, không trùng trong cùng danh sách và không đổi về sau.',
  note: 'Ghi chú cho người biên tập; không đi vào bản phát hành.',
  publisher: 'Cơ quan đứng tên.',
  publishedAt: 'Ngày giờ đăng, ví dụ 2025-10-26T18:30:00+07:00; không biết giờ thì chỉ ghi ngày.',
  sha256: 'Mã băm SHA-256 của bản văn bản đã lưu; câu trích được đối chiếu với đúng bản này.',
  asOf: 'Cơ sở dữ kiện ghi những gì biết được tới ngày này.',
  kind: 'Loại thực thể.',
  label: 'Tên hiển thị bằng tiếng Việt.',
  labelEn: 'Tên hiển thị bằng tiếng Anh.',
  aliases:
    'Các cách gọi đầy đủ: chỉ cần gặp là biết nói về ai, cái gì. Viết gọn nhiều cách bằng ngoặc: (của |)(LHQ|Liên hợp quốc).',
  shortAliases: 'Cách gọi tắt, chỉ hiểu được khi bài viết đã nêu tên đầy đủ: "Công ước", "ông Quang".',
  jointAliases: 'Tên gồm nhiều cụm rời nhau trong một câu: [Đại hội MTTQ, Khánh Hòa].',
  notToBeConfusedWith: 'Tên trông giống mà là chuyện khác: "Công ước Budapest".',
  head: 'Danh từ chung đứng đầu tên gọi: "Tỉnh ủy" trong "Tỉnh ủy Quảng Trị".',
  partOf: 'Mã của thực thể bao trùm: phiên họp thuộc hội nghị, hội trường thuộc thành phố.',
  about: 'Mã của những điều mà thực thể này nói về: lễ ký nói về công ước.',
  office: 'Chức vụ: danh từ đứng đầu, cơ quan, và mỗi lúc một hay nhiều người giữ.',
  recurs: 'Còn những dịp khác cùng tên; chỉ nhận ra khi ngày, người chủ trì, lần thứ... khớp.',
  sessions: 'Sự kiện một phiên hay nhiều phiên; nhiều phiên thì không so buổi sáng, chiều.',
  datatype: 'Kiểu giá trị.',
  temporality:
    'state: đúng trong một khoảng thời gian; event: xảy ra một lần; cumulative: chỉ tăng; total: tổng của một dịp đã xong.',
  triggers: 'Những từ nêu quan hệ này trong câu: "ký", "đặt bút".',
  rivals: 'Những từ nêu quan hệ khác cùng kiểu giá trị: "phê chuẩn". Đứng gần hơn thì không so.',
  lookalikes: 'Những cụm chứa từ khóa mà không phải nó: "thư ký", "đăng ký".',
  units: 'Các danh từ đếm cùng một thứ: quốc gia, nước, chữ ký.',
  comparison: 'Giá trị là mức thay đổi (change: "tăng 350 đồng") chứ không phải bản thân con số (amount).',
  unitIsTrigger: 'Chỉ riêng danh từ đếm đã đủ biết: "sự kiện bên lề".',
  valueKind: 'Loại thực thể được làm giá trị.',
  role: 'Vai của giá trị trong câu.',
  markers: 'Từ đứng ngay trước giá trị: "tại", "đến".',
  exclusive: 'Những giá trị đã ghi là tất cả; giá trị khác là sai.',
  continues: 'Việc còn tiếp diễn; ngày muộn hơn là mới hơn, không phải sai.',
  once: 'Việc chỉ xảy ra một lúc, dù sự kiện có nhiều phiên: khai mạc, bế mạc.',
  alternatives: 'Các nhóm từ loại trừ nhau; mỗi nhóm là một cách nói.',
  subject: 'Mã thực thể mà dữ kiện nói về.',
  property: 'Mã thuộc tính.',
  value:
    'Một trong các dạng: {amount, unit, bound?}, {ordinal}, {period}, {time}, {id}, {text, aliases?}. Thời gian viết 2025-10-26, 2025-10-26TMO (sáng), TMI (trưa), TAF (chiều), TEV (tối), TNI (đêm) hoặc khoảng a/b.',
  bound:
    'Cách nói xấp xỉ trong tài liệu: more-than "hơn", nearly "gần", about "khoảng", at-least "ít nhất", at-most "nhiều nhất".',
  qualifiers: 'Điều kiện đi kèm giá trị.',
  pointInTime: 'Thời điểm mà giá trị được ghi nhận.',
  accordingTo: 'Mã của người nêu.',
  complete: 'false: danh sách còn bỏ ngỏ ("..."), vắng mặt không có nghĩa là sai.',
  appliesToPart: 'Giá trị chỉ của một phần.',
  rank: 'preferred: dùng trước; deprecated: không dùng để cảnh báo nữa.',
  references: 'Nơi ghi dữ kiện này: tài liệu và câu trích.',
  statedIn: 'Mã tài liệu.',
  exact: 'Trích nguyên văn, nhiều nhất 15 từ, chỉ xuất hiện một lần trong tài liệu.',
  prefix: 'Những chữ đứng ngay trước câu trích, khi câu ấy xuất hiện nhiều lần.',
  suffix: 'Những chữ đứng ngay sau câu trích, khi câu ấy xuất hiện nhiều lần.',
  supersedes: 'Mã những dữ kiện mà dữ kiện này thay thế.',
};

/** The JSON Schema of one part of a fact base's sources: what an editor checks and completes while the file is written. */
export function sourceJsonSchema(part: SourcePart): object {
  return annotate(z.toJSONSchema(SOURCE_SCHEMAS[part], { io: 'input' }) as Json) as object;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A copy in which each known field's schema carries its note. */
function annotate(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(annotate);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'properties' ? annotateFields(value) : annotate(value)]),
  );
}

function annotateFields(fields: Json): Json {
  return Object.fromEntries(
    Object.entries(fields as { [field: string]: { [key: string]: Json } }).map(([field, schema]) => {
      const description = FIELD_NOTES[field];
      const annotated = annotate(schema) as { [key: string]: Json };
      return [field, description === undefined ? annotated : { ...annotated, description }];
    }),
  );
}
