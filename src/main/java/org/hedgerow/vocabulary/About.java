package org.hedgerow.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a fact means, and what supplies it; shown to rule authors. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {

  /** One sentence on the meaning. */
  String value();

  /** The input that supplies an observation, for example {@code closes.VIX3M in market.yaml}. */
  String from() default "";

  /** What reads a conclusion beside rules, for example the planner; empty when nothing does. */
  String readBy() default "";

  /** Whether its absence is an answer, such as a ratio of nothing owed, and no missing input. */
  boolean mayBeAbsent() default false;

  /** Whether a day can hold several facts of this type. */
  boolean many() default false;
}
