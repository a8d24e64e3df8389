const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** Whether a {@link toneKey} is spelled as a syllable of Vietnamese is: an initial, one to three vowels, a final. */
export function isVietnameseSyllable(key: string): boolean {
  return key.length <= 7 && SYLLABLE.test(key);
}
