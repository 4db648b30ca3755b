package org.hedgerow.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers that the planner can work with; a rule that gives another is an error. */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.FIELD
})
public @interface Within {

  /** The least number. */
  double least() default 0;

  /** The greatest number. */
  double most();

  /** Whether the least number itself is too small. */
  boolean above() default false;
}
