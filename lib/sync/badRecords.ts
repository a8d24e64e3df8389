/** Records that were signed and came whole, but that can't be a fact base. What was in force before stays. */
export class BadRecords extends Error {
  override name = 'BadRecords';
}
