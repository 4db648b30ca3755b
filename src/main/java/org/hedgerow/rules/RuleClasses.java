package org.hedgerow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * The classes that compiled rules can name: the facts, the thresholds, and those of the engine and
 * of Java. The engine asks for many that do not exist, such as a class {@code java.lang.close} for
 * a field of that name; nobody has to look through the class path for those.
 */
final class RuleClasses extends ClassLoader {
  private static final Map<String, Class<?>> OURS = ours();
  private static final List<String> LIBRARIES =
      List.of("org.drools.", "org.kie.", "org.mvel2.", "java.util.", "java.time.", "java.lang.");

  static {
    registerAsParallelCapable();
  }

  RuleClasses() {
    super(RuleClasses.class.getClassLoader());
  }

  private static Map<String, Class<?>> ours() {
    Map<String, Class<?>> byName = new HashMap<>();
    for (FactType type : Vocabulary.types()) {
      byName.put(type.javaType().getName(), type.javaType());
    }
    byName.put(DayLimits.class.getName(), DayLimits.class);
    return Map.copyOf(byName);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> ours = OURS.get(name);
    if (ours != null) {
      return ours;
    }
    if (isNamedLikeAClass(name) && LIBRARIES.stream().anyMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    throw new ClassNotFoundException(name);
  }

  private static boolean isNamedLikeAClass(String name) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
  }
}
