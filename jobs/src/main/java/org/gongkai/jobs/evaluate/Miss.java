package org.gongkai.jobs.evaluate;

/**
 * What a reader would want to look at: something that is not as the gold has it.
 *
 * @param document the document's id in the gold
 * @param report the report's place in the gold's document, from 1; 0 for one that the gold has not
 * @param subject what it is about; of a report that was not found, that alone is told
 * @param place the figure's row and column, or more words about the subject; may be empty
 * @param expected what the gold states
 * @param actual what was read
 */
public record Miss(
    String document,
    int report,
    Subject subject,
    Verdict verdict,
    String place,
    String expected,
    String actual) {

  static Miss of(String document, int report, Judgement judgement) {
    return new Miss(
        document,
        report,
        judgement.subject(),
        judgement.verdict(),
        judgement.place(),
        judgement.expected(),
        judgement.actual());
  }
}
