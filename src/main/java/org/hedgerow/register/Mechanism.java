package org.hedgerow.register;

import java.util.List;

/**
 * One thing that the source texts name.
 *
 * @param id from 1, in the order of the register
 * @param asks what the texts say, in our words
 * @param texts the source texts by number, such as {@code 002}
 * @param facts types of the vocabulary
 * @param calculations classes below {@code org.hedgerow}
 * @param strategies files of {@code strategies} by name, a reading behind an {@code @}; together
 *     they run all rules of the row
 * @param parameters keys of a strategy, with their paths
 * @param commands that show or compute it
 * @param evidence the question by which it will be judged; empty when there is nothing to judge
 * @param reason why it is a proxy or declined, or what a reader must know; may be empty
 */
public record Mechanism(
    int id,
    String name,
    String asks,
    List<String> texts,
    Status status,
    List<String> facts,
    List<String> calculations,
    List<String> strategies,
    List<String> parameters,
    List<String> commands,
    String evidence,
    String reason) {

  /** How far it is there. */
  public enum Status {
    /** As the texts say, or by a stated reading of it. */
    IMPLEMENTED,
    /** By something else that stands for it; the reason says what. */
    PROXY,
    /** Not done, with the reason. */
    DECLINED
  }

  public Mechanism {
    texts = List.copyOf(texts);
    facts = List.copyOf(facts);
    calculations = List.copyOf(calculations);
    strategies = List.copyOf(strategies);
    parameters = List.copyOf(parameters);
    commands = List.copyOf(commands);
  }
}
