/** Names of places as Vietnamese newspapers print them; told apart by "|". */

/** The 34 provinces and cities since 1 July 2025. */
export const PROVINCES_SINCE_2025 =
  'Hà Nội|Huế|Quảng Ninh|Cao Bằng|Lạng Sơn|Lai Châu|Điện Biên|Sơn La|Thanh Hóa|Nghệ An|Hà Tĩnh|Tuyên Quang|Lào Cai|Thái Nguyên|Phú Thọ|Bắc Ninh|Hưng Yên|Hải Phòng|Ninh Bình|Quảng Trị|Đà Nẵng|Quảng Ngãi|Gia Lai|Khánh Hòa|Lâm Đồng|' +
  'Đắk Lắk|Đồng Nai|Hồ Chí Minh|Tây Ninh|Đồng Tháp|Vĩnh Long|An Giang|Cần Thơ|Cà Mau';

/** Provinces that were merged into others on that day. */
export const PROVINCES_BEFORE_2025 =
  'Hà Giang|Yên Bái|Bắc Kạn|Vĩnh Phúc|Hòa Bình|Bắc Giang|Thái Bình|Hải Dương|Hà Nam|Nam Định|Quảng Bình|Quảng Nam|Kon Tum|Bình Định|Ninh Thuận|Bình Thuận|Đắk Nông|Phú Yên|Bình Phước|Bà Rịa - Vũng Tàu|Bà Rịa-Vũng Tàu|Bà Rịa|Bình Dương|Long An|Tiền Giang|' +
  'Bến Tre|Trà Vinh|Kiên Giang|Hậu Giang|Sóc Trăng|Bạc Liêu|Thừa Thiên Huế|Thừa Thiên - Huế|Thừa Thiên-Huế|Đăk Lăk|Đắc Lắc|Đăk Nông|Hà Tây|Sài Gòn';

export const VIETNAMESE_TOWNS =
  'Vũng Tàu|Nha Trang|Đà Lạt|Hội An|Phú Quốc|Côn Đảo|Thủ Đức|Biên Hòa|Thủ Dầu Một|Vinh|Quy Nhơn|Buôn Ma Thuột|Pleiku|Phan Thiết|Mỹ Tho|Rạch Giá|Long Xuyên|Hạ Long|Móng Cái|Cẩm Phả|Sa Pa|Sầm Sơn|Tam Kỳ|Đồng Hới|Đông Hà|Việt Trì|Phủ Lý|Sơn Tây|Hà Đông|' +
  'Ba Đình|Hoàn Kiếm|Hai Bà Trưng|Đống Đa|Tây Hồ|Cầu Giấy|Thanh Xuân|Hoàng Mai|Long Biên|Nam Từ Liêm|Bắc Từ Liêm|Gia Lâm|Đông Anh|Sóc Sơn|Mê Linh|Thạch Thất|Củ Chi|Cần Giờ|Bình Chánh|Hóc Môn|Nhà Bè|Gò Vấp|Tân Bình|Tân Phú|Bình Thạnh|Phú Nhuận|' +
  'Hoàng Sa|Trường Sa|Lý Sơn|Cát Bà|Tam Đảo|Điện Biên Phủ|Dung Quất|Long Thành|Nội Bài|Tân Sơn Nhất|Cam Ranh|Vân Đồn|Hà Tiên|Châu Đốc|Cao Lãnh|Sa Đéc|Vị Thanh';

export const COUNTRIES =
  'Việt Nam|Afghanistan|Ai Cập|Albania|Algeria|Andorra|Angola|Anh|Anh Quốc|Vương quốc Anh|Áo|Argentina|Armenia|Azerbaijan|Ấn Độ|Úc|Australia|Ô-xtrây-li-a|Bahamas|Bahrain|Ba Lan|Bangladesh|Barbados|Belarus|Belize|Benin|Bhutan|Bỉ|Bolivia|Bosnia và Herzegovina|Botswana|Bồ Đào Nha|Brazil|Brunei|' +
  'Brunei Darussalam|Bulgaria|Bungari|Burkina Faso|Burundi|Cabo Verde|Cape Verde|Cameroon|Campuchia|Canada|Chad|Chile|Colombia|Comoros|Congo|Cộng hòa Congo|Cộng hòa Dân chủ Congo|CHDC Congo|Cook|Costa Rica|Bờ Biển Ngà|Côte d’Ivoire|Croatia|Cuba|Curaçao|Síp|Cyprus|Séc|Cộng hòa Séc|CH Séc|Czech|' +
  'Đan Mạch|Djibouti|Dominica|Cộng hòa Dominica|Đông Timor|Timor Leste|Timor-Leste|Đức|CHLB Đức|Cộng hòa Liên bang Đức|Ecuador|El Salvador|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Gabon|Gambia|Ghana|Grenada|Gruzia|Georgia|Guatemala|Guinea|Guinea-Bissau|Guinea Xích đạo|Guyana|Haiti|Hà Lan|Hàn Quốc|' +
  'Đại Hàn Dân quốc|Hoa Kỳ|Mỹ|Hợp chúng quốc Hoa Kỳ|Honduras|Hungary|Hy Lạp|Iceland|Indonesia|In-đô-nê-xi-a|Iran|Iraq|Ireland|Israel|Italia|Italy|Ý|Jamaica|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Lào|Latvia|Lesotho|Lebanon|Li-băng|Liban|Liberia|Libya|Liechtenstein|Litva|Lithuania|' +
  'Luxembourg|Madagascar|Malawi|Malaysia|Ma-lai-xi-a|Maldives|Mali|Malta|Maroc|Morocco|Marshall|Mauritania|Mauritius|Mexico|Mê-hi-cô|Micronesia|Moldova|Monaco|Mông Cổ|Montenegro|Mozambique|Myanmar|Mi-an-ma|Namibia|Nam Phi|Nam Sudan|Nauru|Na Uy|Nepal|New Zealand|Niu Di-lân|Nicaragua|Niger|Nigeria|Nhật Bản|' +
  'Nhật|Nga|LB Nga|Liên bang Nga|Oman|Ô-man|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Pháp|Phần Lan|Philippines|Phi-líp-pin|Qatar|Romania|Rumani|Rwanda|Saint Lucia|Samoa|San Marino|Saudi Arabia|Ả Rập Xê Út|Ả-rập Xê-út|Arab Saudi|Ả Rập Saudi|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|' +
  'Xin-ga-po|Slovakia|Slovenia|Solomon|Somalia|Sri Lanka|Xri Lan-ca|Sudan|Suriname|Syria|Tajikistan|Tanzania|Tây Ban Nha|Thái Lan|Thổ Nhĩ Kỳ|Thụy Điển|Thụy Sĩ|Togo|Tonga|Triều Tiên|CHDCND Triều Tiên|Trinidad và Tobago|Trung Phi|Trung Quốc|Tunisia|Turkmenistan|Tuvalu|UAE|Các Tiểu vương quốc Arab Thống nhất|' +
  'Uganda|Ukraine|U-crai-na|Uruguay|Uzbekistan|Vanuatu|Vatican|Venezuela|Yemen|Zambia|Zimbabwe|Đài Loan|Hồng Kông|Hong Kong|Macau|Ma Cao|Greenland|Liên Xô|Nam Tư|Tiệp Khắc|Scotland|Xứ Wales|Bắc Ireland';

export const WORLD_CITIES =
  'Geneva|Giơ-ne-vơ|New York|Niu Oóc|Vienna|Viên|Washington|Washington D.C|Oa-sinh-tơn|Bắc Kinh|Thượng Hải|Tokyo|Tô-ky-ô|Osaka|Kyoto|Seoul|Xơ-un|Busan|Bangkok|Băng Cốc|Viêng Chăn|Vientiane|Luang Prabang|Phnom Penh|Phnôm Pênh|Kuala Lumpur|Jakarta|Gia-các-ta|Manila|Bandar Seri Begawan|Yangon|Naypyidaw|' +
  'Dili|New Delhi|Niu Đê-li|Mumbai|Kolkata|Colombo|Kathmandu|Dhaka|Islamabad|Karachi|Kabul|Tehran|Baghdad|Riyadh|Doha|Dubai|Abu Dhabi|Jerusalem|Tel Aviv|Gaza|Beirut|Damascus|Ankara|Istanbul|Moskva|Moscow|Mát-xcơ-va|Matxcova|Saint Petersburg|Kiev|Kyiv|Minsk|Warsaw|Warszawa|Praha|Budapest|Bucharest|Sofia|' +
  'Belgrade|Athens|Rome|Roma|Milan|Paris|Pa-ri|Marseille|Strasbourg|Brussels|Brúc-xen|La Hay|The Hague|Amsterdam|Rotterdam|Berlin|Béc-lin|Munich|Frankfurt|Bonn|Hamburg|Zurich|Bern|Davos|Madrid|Barcelona|Lisbon|London|Luân Đôn|Manchester|Liverpool|Dublin|Oslo|Stockholm|Copenhagen|Helsinki|Reykjavik|Ottawa|Toronto|' +
  'Montreal|Vancouver|Los Angeles|San Francisco|Chicago|Boston|Houston|Las Vegas|Mexico City|Havana|La Habana|Brasilia|Rio de Janeiro|Sao Paulo|Buenos Aires|Santiago|Lima|Bogota|Caracas|Cairo|Tripoli|Algiers|Rabat|Addis Ababa|Nairobi|Pretoria|Johannesburg|Cape Town|Abuja|Lagos|Accra|Kigali|Maputo|Canberra|Sydney|' +
  'Melbourne|Brisbane|Perth|Wellington|Auckland|Port Moresby|Suva|Ulan Bator|Bình Nhưỡng|Quảng Châu|Thâm Quyến|Nam Ninh|Côn Minh|Vũ Hán|Nairobi|Palermo|Astana|Tashkent|Baku|Tbilisi|Yerevan';

export const REGIONS =
  'châu Á|châu Âu|châu Phi|châu Mỹ|châu Đại Dương|châu Mỹ Latinh|Mỹ Latinh|Đông Nam Á|Nam Á|Đông Á|Trung Á|Bắc Á|Trung Đông|Bắc Phi|Tây Phi|Bắc Mỹ|Nam Mỹ|Trung Mỹ|Caribe|Đông Âu|Tây Âu|Bắc Âu|Nam Âu|Thái Bình Dương|Châu Á - Thái Bình Dương|Ấn Độ Dương|Biển Đông|Tây Nguyên|Đồng bằng sông Cửu Long|ĐBSCL|Đồng bằng sông Hồng|' +
  'Nam Bộ|Bắc Bộ|Trung Bộ|Nam Trung Bộ|Bắc Trung Bộ|Đông Nam Bộ|Tây Nam Bộ|Tây Bắc|Đông Bắc';
