package org.hedgerow.rules;

/**
 * Learns what the rules are busy with, so that somebody above who has a clock can end what escapes
 * the counted bounds.
 */
@FunctionalInterface
public interface Watch {

  /** Nobody watches. */
  Watch NONE = kind -> Work.UNWATCHED;

  /** What is bounded on its own. */
  enum Kind {
    /** Checking and compiling packs. */
    BUILD,
    /** Deciding one day. */
    DAY
  }

  /** Work of a kind begins on this thread. */
  Work begin(Kind kind);

  /** Work that goes on until it is closed. */
  interface Work extends AutoCloseable {
    /** Work that nobody watches. */
    Work UNWATCHED =
        new Work() {
          @Override
          public void at(String what) {}

          @Override
          public void close() {}
        };

    /** The rule or pack that the work has come to. */
    void at(String what);

    @Override
    void close();
  }
}
