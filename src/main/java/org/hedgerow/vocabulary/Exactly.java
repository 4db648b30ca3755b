package org.hedgerow.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many facts of a conclusion type a day may hold, once any rule of the rule book can conclude
 * it. Checked every day; a day that breaks it is a fault of the rules and is reported as such.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exactly {

  /** The least number. */
  int atLeast() default 1;

  /** The greatest number. */
  int atMost() default 1;

  /** The field that the count is taken by, for example one for each layer; empty for all. */
  String per() default "";
}
