/** What the publisher's commands say, in Vietnamese. */
export const vi = {
  'usage.all': 'Công cụ của người phát hành. Thêm --lang en để đọc tiếng Anh.',
  'usage.init': `init THƯ_MỤC --id MÃ --publisher TÊN --title TIÊU_ĐỀ [--url ĐỊA_CHỈ]
      Lập thư mục phát hành: bộ khóa đã mã hóa, root đầu tiên đã ký, và các tệp trống để ghi dữ kiện. Thư mục đã có dữ
      kiện thì dữ kiện được giữ nguyên, không cần --id, --publisher, --title.`,
  'usage.draft': `draft THƯ_MỤC TÀI_LIỆU [--id MÃ] [--publisher TÊN] [--title TIÊU_ĐỀ] [--published NGÀY] [--url ĐỊA_CHỈ]
      Đọc một tài liệu (trang báo .html, hoặc văn bản) và soạn nháp các dữ kiện trong đó, kèm câu trích và vị trí: điền
      những gì máy không biết, chuyển những gì bạn giữ sang facts/, xóa phần còn lại.`,
  'usage.lint': `lint THƯ_MỤC [--documents THƯ_MỤC]
      Kiểm tra các tệp dữ kiện: cách viết, ý nghĩa, ký tự ẩn; có tài liệu thì cả từng câu trích. Sau đó khuyên về những
      chỗ dễ làm bạn đọc vấp.`,
  'usage.verify': `verify THƯ_MỤC [--documents THƯ_MỤC]
      Đối chiếu mọi câu trích với tài liệu, từng chữ một; thiếu tài liệu nào thì báo lỗi.`,
  'usage.diff': `diff THƯ_MỤC [--release THƯ_MỤC]
      Cho thấy bạn đọc sẽ thấy gì đổi trong lần phát hành tới, từng dữ kiện một.`,
  'usage.build': `build THƯ_MỤC [--release THƯ_MỤC] [--now THỜI_ĐIỂM]
      Biên dịch dữ kiện và bày sẵn những gì lần phát hành tới thêm vào, chờ ký. Cùng dữ kiện, cùng bản phát hành trước và
      cùng thời điểm thì ra đúng từng byte như nhau.`,
  'usage.sign': `sign THƯ_MỤC [--keys ĐƯỜNG_DẪN]... [--release THƯ_MỤC]
      Ký những gì đang chờ bằng các khóa có ở đây (thư mục keys, hoặc những khóa được chỉ ra). Nhiều người có thể lần lượt
      ký: chuyển thư mục cho nhau, không kèm khóa.`,
  'usage.release': `release THƯ_MỤC [--keys ĐƯỜNG_DẪN]... [--release THƯ_MỤC] [--renew] [--prune] [--offline]
                  [--now THỜI_ĐIỂM]
      Biên dịch, ký bằng các khóa có ở đây, cho chính phần mềm của bạn đọc đọc thử, rồi mới ghi vào thư mục phát hành; thư
      mục ấy đưa nguyên lên máy chủ web nào cũng được. Với --renew, dữ kiện giữ nguyên, chỉ gia hạn snapshot và
      timestamp: dành cho việc chạy tự động mỗi ngày. --prune xóa những tệp mà bản mới không còn nhắc tới; bạn đọc đang
      cập nhật dở có thể vẫn cần tệp của mấy ngày gần đây. Nếu publisher.json có địa chỉ, lệnh xem trước bản đang phục vụ ở
      đó để số phiên bản không lùi; --offline bỏ bước này.`,
  'usage.rotate': `rotate THƯ_MỤC [--role VAI [--key MÃ] [--add SỐ] [--threshold SỐ]] [--release THƯ_MỤC] [--now THỜI_ĐIỂM]
      Bày sẵn một root mới. Chỉ có --role: thay mọi khóa của vai bằng khóa mới; --key: chỉ thay khóa có mã bắt đầu như vậy.
      --add: thêm chừng ấy khóa, khóa cũ giữ nguyên. --threshold: từ nay chừng ấy khóa của vai phải ký. Không có --role: vẫn
      các khóa cũ, thêm một năm. Root mới phải có đủ chữ ký mà root cũ đòi, và đủ chữ ký mà chính nó đòi.`,
  'usage.serve': `serve THƯ_MỤC [--port CỔNG]
      Phục vụ bản phát hành như một máy chủ web, nhưng chỉ trên máy này, để thử trong trình duyệt. Ctrl+C để dừng.`,
  'usage.doctor': `doctor ĐỊA_CHỈ [--now THỜI_ĐIỂM]
      Đọc một địa chỉ đã phát hành (https://máy-chủ/thư-mục/#dấu-vân-tay) như bạn đọc sẽ đọc, rồi nói chỗ nào sai, chỗ
      nào sắp hết hạn và máy chủ có thể làm gì tốt hơn.`,
  'usage.bundle': `bundle THƯ_MỤC TỆP [--release THƯ_MỤC]
      Gói bản phát hành vào một tệp, cho máy không có mạng: bạn đọc nhập tệp ấy; tiện ích cũng mang sẵn một tệp như vậy.`,
  'usage.check': `check TỆP|- [--published ISO] [--url ĐỊA_CHỈ] [--steps|--json]    một bài báo, văn bản thường hoặc HTML
check --ndjson [TỆP]                                              mỗi dòng một bài: id, title, site, publishedAt, paragraphs

  --base THƯ_MỤC|TỆP   đối chiếu với cơ sở dữ kiện này thay cho bản đi kèm: thư mục phát hành, hoặc tệp JSON đã biên dịch
  --steps              in từng bước dẫn tới mỗi kết luận
  --lang vi|en         ngôn ngữ của kết quả`,

  'cli.unknown': 'Không có lệnh "{name}": {commands}; "help" giải thích từng lệnh.',
  'option.unknown': 'không có tùy chọn {option}; --help cho biết các tùy chọn của lệnh',
  'option.value': '{option}: thiếu giá trị, hoặc tùy chọn này không nhận giá trị',
  'option.lang': '--lang {given}: hãy ghi vi hoặc en',
  'option.time': '"{given}" không phải thời điểm: hãy ghi như 2026-01-31T08:00:00Z',
  'system.ENOENT': '{path}: không có tệp hay thư mục này',
  'system.EACCES': '{path}: không có quyền đọc hoặc ghi',
  'system.EEXIST': '{path}: đã có sẵn',
  'system.ENOSPC': '{path}: ổ đĩa đã đầy',
  'system.EISDIR': '{path}: đây là thư mục, không phải tệp',
  'system.ENOTDIR': '{path}: đây không phải thư mục',
  'system.other': '{path}: hệ thống báo lỗi {code}',

  'refused.malformed': 'có tệp viết không đúng dạng ({detail})',
  'refused.unsupported': 'có tệp viết theo phiên bản TUF khác ({detail})',
  'refused.unsigned': 'thiếu chữ ký hợp lệ ({detail})',
  'refused.other-keys': 'các khóa root không phải những khóa mà địa chỉ nêu ({detail})',
  'refused.rollback': 'phiên bản lùi so với bản đã nhận ({detail})',
  'refused.expired': 'đã quá hạn ({detail})',
  'refused.mismatch': 'có tệp không phải tệp đã hứa ({detail})',
  'refused.too-large': 'có tệp lớn quá mức cho phép ({detail})',
  'refused.too-slow': 'máy chủ gửi quá chậm ({detail})',
  'refused.missing': 'thiếu một tệp đã hứa ({detail})',
  'refused.unknown-target': 'có tệp mà không vai nào kê ra ({detail})',
  'refused.redirected': 'máy chủ chuyển sang địa chỉ khác ({detail})',
  'refused.http': 'máy chủ báo lỗi ({detail})',
  'refused.network': 'không kết nối được với máy chủ ({detail})',
  'refused.bad-records': 'các bản ghi không hợp thành một cơ sở dữ kiện ({detail})',
  'refused.storage-full': 'máy hết chỗ chứa ({detail})',
  'refused.storage': 'không ghi hoặc đọc được ({detail})',

  'folder.none': '{folder} không phải thư mục phát hành: không có {file}. Hãy lập bằng "publish init {folder}".',
  'folder.json': '{file} không phải JSON: {detail}',
  'folder.field': '{file}, ở {path}: {wrong}',
  'folder.slash': 'phải là địa chỉ https của một thư mục, kết thúc bằng dấu /, không có "?" và "#"',
  'folder.days': 'phải là số ngày nguyên, từ 1 đến 3650',
  'folder.unknown': 'có mục lạ: {fields}',
  'folder.wrong': 'giá trị không đúng',
  'keys.nothing': '--keys {path}: không có gì ở đường dẫn này',
  'keys.none': '--keys {path}: thư mục này không có khóa nào (….key.json)',
  'key.file': '{file} không phải tệp khóa',
  'key.field': '{file} không phải tệp khóa: sai ở {field}',
  'key.passphrase': 'cụm mật khẩu này không mở được {file}',
  'key.other': 'khóa trong {file} không phải khóa mà tệp ấy ghi',
  'passphrase.needed': 'cần cụm mật khẩu của {what}: hãy đặt biến {variable}',
  'passphrase.ask': 'Cụm mật khẩu của {what}:',
  'passphrase.again': '{what}, nhập lại',
  'passphrase.empty': 'để trống thì không bảo vệ được gì',
  'passphrase.short': 'dưới 12 ký tự thì sẽ sớm bị đoán ra: hãy dùng bốn năm từ',
  'passphrase.differ': 'hai lần nhập không giống nhau',
  'passphrase.newKeys': 'các khóa mới',
  'passphrase.newKeysOf': 'các khóa {role} mới',

  'init.already': '{folder} đã là một thư mục phát hành',
  'init.id': '--id {id}: chỉ dùng chữ thường không dấu, chữ số và gạch ngang',
  'init.url': '--url {url}: bạn đọc chỉ nhận địa chỉ https của một thư mục, không có "?" và "#"',
  'init.ready': '{folder} đã sẵn sàng. Các khóa nằm trong {keys}, mã hóa bằng cụm mật khẩu của bạn.',
  'init.now': `Trước mọi việc khác, hãy làm ngay:
  - Chuyển root-1, root-2, root-3 ra khỏi thư mục khóa, cất ở ba nơi, sao cho không ai một mình giữ hai khóa: hai trong ba khóa này
    thay được mọi khóa khác, thiếu hai khóa thì không ai thay được. Mỗi năm cần đến chúng một lần.
  - Ghi cụm mật khẩu lại ở nơi người kế nhiệm tìm được.`,
  'init.fingerprint': 'Dấu vân tay của các khóa root: {fingerprint}',
  'init.host': '<máy chủ>/<thư mục>',
  'init.documents': 'Các tài liệu mà dữ kiện lấy từ đó. "publish draft" thêm mỗi tài liệu một mục.',
  'init.entities': 'Dữ kiện nói về ai, về việc gì.',
  'init.facts': 'Các dữ kiện.',
  'init.properties': `Dữ kiện nói gì: mỗi quan hệ kèm những từ ngữ mà bài báo dùng để nói tới nó. Bỏ những gì không cần, thêm quan hệ của bạn, như

- id: price
  label: giá bán
  labelEn: price
  datatype: quantity
  temporality: state            # lên xuống; cumulative: chỉ tăng; total: của một dịp đã xong; event: xảy ra một lần
  units: [đồng/kg, đồng một kg]
  triggers: [giá, bán, lên, còn, xuống]
  rivals: [thuế, phí]           # quan hệ khác có cùng đơn vị: đứng gần hơn thì thắng

Chọn từ ngữ thế nào: docs/publishing.vi.md, "Viết một quan hệ".`,

  'draft.unreadable': 'không đọc được {file}',
  'draft.encoding': '{file} không phải văn bản UTF-8: hãy lưu lại theo UTF-8',
  'draft.empty': '{file} không có chữ nào đọc được',
  'draft.lacking': '{file} không ghi {fields}: hãy thêm {options}',
  'draft.publisher': 'cơ quan đăng',
  'draft.publishedAt': 'ngày đăng',
  'draft.and': 'và',
  'draft.time': '--published {given}: ghi một ngày, 2026-03-01, hoặc một thời điểm, 2026-03-01T08:00:00+07:00',
  'draft.option': '--{option} {given}: {wrong}',
  'draft.hidden': '--{option} có ký tự ẩn: {character}',
  'draft.taken': 'đã có một tài liệu khác mang mã "{id}": hãy thêm --id',
  'draft.page':
    '{file} không giống một bài báo ({reason}): hãy thêm địa chỉ của bài (--url), hoặc lưu phần chữ rồi soạn nháp từ đó',
  'draft.listed': 'documents.yaml đã có "{id}" với thông tin khác, và được giữ nguyên: muốn đổi thì sửa ở đó.',
  'draft.kept': 'Bản nháp trước, vốn khác bản này, được giữ thành {name}.',
  'draft.facts': '{file}: đã soạn nháp {count} dữ kiện.',
  'draft.names': 'Có {count} tên mà cơ sở dữ kiện chưa biết.',
  'draft.next': 'Điền mọi chỗ TODO, chuyển những dữ kiện bạn giữ sang {folder}, rồi chạy "publish lint".',
  'draft.head':
    'Dữ kiện soạn nháp từ "{title}" ({id}).\nĐiền mọi chỗ TODO hoặc xóa dữ kiện ấy; rồi chuyển phần còn lại sang facts/.',
  'draft.entities': 'Những tên cơ sở dữ kiện chưa biết: chuyển những tên bạn cần sang entities/, bỏ dấu "# ".',
  'draft.properties': `Những đơn vị chưa quan hệ nào đếm: với đơn vị bạn cần, hãy điền thành một quan hệ trong properties.yaml, bỏ dấu "# ".
temporality: state cho thứ lên xuống, cumulative cho thứ chỉ tăng, total cho một dịp đã xong, event cho việc xảy ra một lần.`,

  'lint.advice': '{place} (lời khuyên)',
  'lint.asOf': 'base.yaml: cơ sở dữ kiện ghi biết tới ngày {asOf}, mà tài liệu mới nhất đề ngày {newest} (lời khuyên)',
  'lint.facts': '{count} dữ kiện viết đúng.',
  'lint.quotations': 'Tìm thấy {count} câu trích trong tài liệu.',
  'lint.missing': 'Không có ở đây nên chưa đối chiếu: {ids}.',
  'verify.quotations': '{count} câu trích đúng với tài liệu.',
  'verify.missing': 'Không có ở đây: {id} ({title})',

  'advice.unused.documents': 'không dữ kiện nào lấy từ "{id}"',
  'advice.unused.entities': 'không dữ kiện nào nói về "{id}"',
  'advice.noAddress': '"{id}" không có địa chỉ: bạn đọc không xem được câu trích tại chỗ',
  'advice.labelEn': '"{id}" chưa có tên tiếng Anh',
  'advice.scale': '“{unit}” không phải đơn vị: con số được đọc trọn, nên chỉ ghi đơn vị, và ghi số đầy đủ',
  'advice.valueKind': '"{id}" sẽ không thấy trong bài nào: valueKind phải ghi nó nhận loại thực thể nào',
  'advice.timesOnly': '"{field}" chỉ có tác dụng với thời gian',
  'advice.quantitiesOnly': '"comparison: change" chỉ có tác dụng với con số',
  'advice.markers': '"markers" không có tác dụng với {datatype}: hãy ghi vào triggers',
  'advice.dateWord': 'trigger “{trigger}” lấy mất chữ đầu của ngày tháng: bỏ chữ ấy đi',
  'advice.titleKind':
    '"{id}" sẽ không thấy trong bài nào: chỉ đọc danh xưng là chức vụ (office), cấp bậc (rank), hoặc cơ quan được đại diện (organisation)',
  'advice.titleOther': '"{id}" sẽ không thấy trong bài nào: danh xưng loại {kind} được đọc cho "{other}"',
  'advice.change': '"{id}" là một mức thay đổi mà không ghi của khoảng thời gian nào (pointInTime)',
  'advice.state': '"{id}" có thể lên xuống, mà không ghi đúng từ bao giờ (startTime) hay vào lúc nào (pointInTime)',

  'advice.rootAlone':
    'một khóa root là đủ để thay mọi khóa khác: nên đòi ít nhất hai (rotate --role root --threshold 2)',
  'advice.rootAll': 'root đòi cả {count} khóa ký: mất một khóa là không còn thay được khóa nào',

  'source.alternatives': '"{pattern}" đại diện cho hơn {max} tên',
  'source.bar': '"{pattern}": dấu "{sign}" ở ký tự thứ {at} đứng ngoài ngoặc',
  'source.bracket': '"{pattern}": dấu ngoặc mở ở ký tự thứ {at} không được đóng',
  'source.emptyName': '"{pattern}" đại diện cho cả một tên rỗng',
  'source.joints': 'các cụm này ghép thành {many} tên; nhiều nhất là {max}',
  'source.noPart':
    'một cơ sở dữ kiện gồm base.yaml, documents.yaml, properties.yaml, entities/*.yaml và facts/*.yaml; tệp này không thuộc phần nào',
  'source.noBase': 'thiếu tệp này: nó ghi tên cơ sở dữ kiện',
  'source.yaml': 'không đúng cú pháp YAML: {detail}',
  'source.yaml.DUPLICATE_KEY': 'mục này đã được ghi ở trên',
  'source.yaml.TAB_AS_INDENT': 'YAML thụt dòng bằng dấu cách, không dùng phím Tab',
  'source.yaml.BAD_INDENT': 'dòng này thụt vào không khớp với các dòng quanh nó, hoặc trước nó có dấu ngoặc chưa đóng',
  'source.yaml.MISSING_CHAR': 'dấu nháy hoặc dấu ngoặc chưa đóng, hay thiếu dấu hai chấm',
  'source.alias': 'ở đây không dùng tham chiếu của YAML (*tên): hãy ghi hẳn giá trị',
  'source.missing': '{wrong} (đang thiếu)',
  'source.todo': '{wrong} (còn phải điền)',
  'source.write': '{wrong}: hãy ghi {form}',
  'source.quoted': '{wrong}: hãy ghi "{value}", trong ngoặc kép',
  'shape.at': '{field}: {wrong}',
  'shape.unknown': 'không có mục nào tên là {fields}',
  'shape.type': 'ở đây phải là {type}',
  'shape.type.string': 'một chuỗi chữ',
  'shape.type.number': 'một con số',
  'shape.type.int': 'một số nguyên',
  'shape.type.boolean': 'true hoặc false',
  'shape.type.array': 'một danh sách',
  'shape.type.object': 'một nhóm mục',
  'shape.oneOf': 'phải là một trong: {values}',
  'shape.id': 'phải gồm chữ thường không dấu, chữ số và gạch ngang',
  'shape.time':
    'phải là một thời điểm như 2026-07-15, 2026-07-15TMO, 2026-07-15T08:30, 2026-07 hoặc một khoảng 2026-07/2026-09',
  'shape.pattern': 'phải có dạng {pattern}',
  'shape.format': 'không phải {format} hợp lệ',
  'shape.small': 'quá nhỏ hoặc quá ngắn: ít nhất là {limit}',
  'shape.big': 'quá dài hoặc quá lớn: nhiều nhất là {limit}',
  'shape.none': 'không đúng dạng nào trong các dạng được phép',
  'shape.other': 'không đúng: {detail}',

  'base.misread': 'câu trích ghi “{quote}”, tức là {told}, không phải {amount}',
  'base.dots': '{wrong}: ghi con số không có dấu chấm',
  'base.hidden': 'có ký tự ẩn: {character}',
  'base.lineBreak': 'dấu xuống dòng hoặc tab',
  'base.quoteTwice':
    '"{quote}" xuất hiện {places} lần trong "{document}"; phải có prefix hoặc suffix để biết là chỗ nào',
  'base.quoteBetween': '"{quote}" không đứng giữa prefix và suffix ấy trong "{document}"',
  'base.quoteMissing': '"{quote}" không có trong "{document}"',

  'wrong.twice': 'mã "{id}" xuất hiện hai lần trong {list}',
  'wrong.moment': '"{value}" không phải một ngày, cũng không phải một thời điểm kèm múi giờ',
  'wrong.no-office': 'loại {kind} không có chức vụ (office)',
  'wrong.no-nouns': 'quan hệ về con số phải có danh từ mà nó đếm (units)',
  'wrong.units': 'quan hệ kiểu {datatype} không có đơn vị',
  'wrong.no-role': 'một thực thể cần ghi vai của nó trong câu (role)',
  'wrong.kind': 'quan hệ kiểu {datatype} không có loại thực thể (valueKind)',
  'wrong.alternatives': 'quan hệ kiểu {datatype} không có alternatives',
  'wrong.untold': 'không có gì để nhận ra quan hệ này: không trigger, không marker, đơn vị cũng không đủ nói lên nó',
  'wrong.no-property': 'không quan hệ nào mang mã "{id}"',
  'wrong.no-document': 'không tài liệu nào mang mã "{id}"',
  'wrong.no-fact': 'không dữ kiện nào mang mã "{id}"',
  'wrong.no-entity': 'không thực thể nào mang mã "{id}"',
  'wrong.long-quotation': 'câu trích dài {words} từ; chỉ được lấy nhiều nhất {max} từ của một tài liệu',
  'wrong.supersedes': '"{id}" nói về chủ thể hoặc quan hệ khác',
  'wrong.value-type': '"{property}" nhận giá trị kiểu {expected}, không phải {type}',
  'wrong.no-unit': '"{unit}" không nằm trong các đơn vị của "{property}"',
  'wrong.bounds': '{amount} không nằm giữa {lower} và {upper}',
  'wrong.period': '{period} kết thúc trước khi bắt đầu',
  'wrong.value-kind': '"{property}" nhận thực thể loại {expected}; "{id}" thuộc loại {kind}',
  'wrong.no-alternative': '"{text}" không nằm trong các alternatives của "{property}"',
  'wrong.ends-first': '{end} đứng trước {start}',
  'wrong.no-time-of-count': 'một số đếm chỉ tăng cần ghi lúc đếm: pointInTime',
  'wrong.no-such-time': 'không có thời điểm nào là {time}',
  'wrong.falls': '{amount} nhỏ hơn {before} của "{id}" trước đó',
  'wrong.part-of-itself': '"{id}" là một phần của chính nó',
  'wrong.supersedes-itself': '"{id}" thay thế chính nó',
  'wrong.name-of-two': '"{name}" cũng là tên đầy đủ của "{id}": tên ấy không cho biết là ai, là gì',
  'wrong.hides': '"{name}" là một tên của "{id}": ghi ở đây sẽ che mất thực thể ấy',

  'diff.list.documents': '{count} tài liệu',
  'diff.list.entities': '{count} thực thể',
  'diff.list.properties': '{count} quan hệ',
  'diff.new': '~ thêm hoặc đổi {what}: {ids}',
  'diff.gone': '~ bỏ {what}: {ids}',
  'diff.wording': '~ {fact} (nguồn hoặc cách viết)',
  'diff.another': '! "{id}" trước nay nói về điều khác: dữ kiện mới phải có mã riêng',
  'diff.added': 'Thêm {count} dữ kiện',
  'diff.counts': '{added}, sửa {changed}, bỏ {removed}.',
  'diff.preferred': 'ưu tiên',
  'diff.deprecated': 'không dùng nữa',

  'build.noRoot': '{folder} không có root: hãy lập bằng "publish init"',
  'build.base':
    '{facts} dữ kiện, {entities} thực thể, {properties} quan hệ, {documents} tài liệu; {bytes} byte trong {shards} phần.',
  'build.staged': 'Đã bày sẵn: {shards} tệp bản ghi mới; chờ ký: {waiting}.',
  'build.nothing': 'không có gì',
  'build.large': 'cơ sở dữ kiện có {bytes} byte, quá mức {max} mà bạn đọc nhận',
  'build.record': 'một phần của cơ sở dữ kiện có {bytes} byte, quá mức {max} cho phép',

  'sign.given': '{file}: ở đây thêm {count} chữ ký; {rest}',
  'sign.complete': 'đã đủ',
  'sign.missing': 'mới có {valid} trong {threshold} chữ ký cần có của {rule} (khóa {keys})',
  'sign.rootBefore': 'root trước',
  'sign.rootNew': 'root mới',
  'sign.root': 'root',

  'release.noRoot': 'chưa có root: hãy lập bằng "publish init"',
  'release.rootExpired': 'root đã hết hạn ngày {when}: gia hạn bằng "publish rotate" và hai khóa root',
  'release.targetsExpired':
    'những gì khóa targets đã ký hết hạn ngày {when}: hãy phát hành bằng khóa ấy, không có --renew',
  'release.unsigned': 'Chưa đủ chữ ký:\n  {missing}\nHãy chạy "publish sign" ở nơi có khóa, rồi phát hành lại.',
  'release.nothing': 'chưa có gì để phát hành: hãy chạy "publish build" trước',
  'release.online':
    '{role} cần {threshold} chữ ký, mà ở đây chỉ có {here} khóa của nó: hãy chỉ ra các khóa bằng --keys',
  'release.refused': 'bạn đọc sẽ không nhận bản phát hành này: {why}. Chưa ghi gì cả.',
  'release.done': 'Đã phát hành: {count} tệp mới trong {folder}. Có hiệu lực tới {when}.',
  'release.cost': 'Bạn đọc phải tải thêm: {files} tệp, {bytes} byte.',
  'release.rootSoon': 'root sẽ hết hạn ngày {when}: gia hạn bằng "publish rotate" và hai khóa root.',
  'release.address': 'Địa chỉ cho bạn đọc: {address}',
  'release.newer':
    '{url} đang phục vụ bản mới hơn bản ở đây ({what}; ở đây là {own}): hãy lấy release/ ở đó về trước; nếu không, phần mới ở đó sẽ mất và bạn đọc sẽ từ chối bản lùi',
  'release.above': '{url} đang phục vụ timestamp {version}, mới hơn bản ở đây: bản này được đánh số tiếp theo.',
  'release.leap':
    '{url} đang phục vụ {what}, nhảy quá xa số ở đây: có thể khóa đã lộ. Hãy thay khóa bằng "publish rotate --role {role}" rồi phát hành.',
  'release.unasked':
    'Không xem được bản đang phục vụ ở {url}: {why}. Nếu có nơi khác gia hạn bản ấy, hãy lấy release/ của nơi đó về trước khi chép lên.',
  'release.incomplete': 'bản phát hành không có {path}, mà các tệp khác của nó hứa là có',
  'bundle.nothing': 'chưa phát hành gì cả',
  'bundle.refused': 'bạn đọc sẽ không nhận gói này: {why}',
  'bundle.done': '{file}: {count} ký tự.',
  'bundle.otherFacts': '{release} chứa dữ kiện khác với {folder}: hãy phát hành trước, hoặc đóng gói không dùng nó',

  'rotate.noRole': 'không có vai "{role}": {roles}',
  'rotate.noKey': 'không khóa nào của {role} có mã bắt đầu bằng "{prefix}": {keys}',
  'rotate.newKey': '{file}: khóa mới {key} của {role}',
  'rotate.staged': 'Đã bày sẵn {path}. Hãy ký bằng các khóa root ("publish sign --keys …"), rồi phát hành:',
  'rotate.number': '--{option} {given}: hãy ghi một số nguyên từ 1',
  'rotate.threshold': 'vai {role} đòi {threshold} chữ ký mà chỉ có {count} khóa: không bao giờ ký đủ được',

  'serve.none': '{folder} không có bản phát hành nào',
  'serve.port': '--port {port} không phải một cổng',
  'serve.taken': 'cổng {port} đang có chương trình khác dùng: hãy chọn cổng khác bằng --port',
  'serve.address': 'Địa chỉ để thêm vào tiện ích: {address}',

  'doctor.address': 'Địa chỉ phải là https (hoặc của chính máy này), kèm dấu vân tay của các khóa root sau dấu "#".',
  'doctor.bad': 'Bạn đọc chưa thể nhận nguồn này như nó đang có.',
  'doctor.good': 'Bạn đọc nhận được nguồn này.',
  'doctor.keys': 'Các khóa root: {fingerprint}',
  'doctor.base': '{publisher}: {title} (tính đến {asOf})',
  'doctor.size': '{facts} dữ kiện trong {shards} phần; bạn đọc mới tải {files} tệp, {bytes} byte',
  'doctor.wrong': '{code}: {why}',
  'doctor.expires': '{role} hết hạn sau {days} ngày',
  'doctor.age':
    'timestamp.json có thể bị giữ lại {seconds} giây: tin mới tới bạn đọc chậm chừng ấy. Nên đặt "Cache-Control: no-cache"',
  'doctor.etag': 'timestamp.json không có ETag: mỗi lần xem là một lần tải lại',
  'doctor.immutable':
    'những tệp không bao giờ đổi nên được giữ lâu: "Cache-Control: public, max-age=31536000, immutable"',
  'doctor.origin':
    'không có "Access-Control-Allow-Origin: *": bạn đọc chỉ xem trước được nguồn này sau khi cho phép truy cập máy chủ của bạn',

  'check.time':
    '--published {given} không phải một ngày hay một thời điểm ISO kèm múi giờ, như 2025-10-26T18:00:00+07:00',
  'check.unreadable': '--base {path}: không đọc được',
  'check.noBase': '--base {path} không phải thư mục dữ kiện, cũng không phải cơ sở dữ kiện đã biên dịch',
  'check.badBase': '--base {path}: {list} "{id}": {wrong}',
  'check.encoding': 'tệp này không phải văn bản UTF-8',
  'check.noArticle': 'không tìm thấy bài báo nào trong trang này: {reason}',
  'check.claims': '{count} chi tiết',
  'check.compared': '{claims}, {compared} đối chiếu được',
  'check.contradicted': 'KHÁC VỚI CƠ SỞ DỮ KIỆN',
  'check.disputed': 'CÁC NGUỒN KHÁC NHAU',
  'check.outdated': 'SỐ LIỆU CŨ',
  'check.imprecise': 'CHƯA CHÍNH XÁC',
  'check.supported': 'KHỚP',
  'check.unverifiable': 'KHÔNG ĐỐI CHIẾU ĐƯỢC',
} as const;
