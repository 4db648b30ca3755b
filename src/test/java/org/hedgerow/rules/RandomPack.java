package org.hedgerow.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hedgerow.expression.Type;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Small random packs and days from a seed: everything the language allows, with values that hit
 * each other often. Built as text, so that they take the way of a trader's file.
 */
final class RandomPack {
  private static final List<String> TEXTS =
      List.of(
          "first",
          "second",
          "it's",
          "a // b",
          "20 % \u2265 \u00e9",
          "$x",
          "a && b, c",
          "18",
          "18.0",
          "true",
          "null",
          "2018-02-05",
          "/* #{x} @{y} */",
          "First",
          " first",
          "limits.at(0)");
  private static final double[] NUMBERS = {0, 1, 2, 3, 0.5, 0.1, 0.2, 0.3, 15, 18.25, 1e-9, 1e15};
  private static final LocalDate DAY = LocalDate.of(2018, 2, 5);
  private static final int MOST_MANY = RuleChecker.MAX_MANY;

  private final Random random;
  private final List<FactType> observations = new ArrayList<>();
  private final List<FactType> conclusions = new ArrayList<>();
  private final Map<FactType, Integer> stageByConclusion = new LinkedHashMap<>();
  private final Map<String, String> limitByUnit = new TreeMap<>();
  private final StringBuilder thresholds = new StringBuilder();
  private int nextVariable;
  private int nextRule;

  private RandomPack(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A pack and the facts of some days.
   *
   * @param files text by file name, {@code thresholds.yaml} among them
   */
  record Sample(Map<String, String> files, List<List<Fact>> days) {}

  /** The sample of a seed. */
  static Sample of(long seed, int days) {
    RandomPack pack = new RandomPack(seed);
    pack.choose();
    Map<String, String> files = pack.files();
    List<List<Fact>> facts = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      facts.add(pack.day());
    }
    return new Sample(files, facts);
  }

  private void choose() {
    List<FactType> observed = new ArrayList<>();
    List<FactType> concluded = new ArrayList<>();
    for (FactType type : Vocabulary.types()) {
      if (type.isObservation()) {
        observed.add(type);
      } else if (!type.isAction()) {
        concluded.add(type);
      }
    }
    Collections.shuffle(observed, random);
    Collections.shuffle(concluded, random);
    observations.addAll(observed.subList(0, 4));
    observed.stream().filter(FactType::isMany).limit(2).forEach(this::alsoObserve);
    conclusions.addAll(concluded.subList(0, 4));
    int stage = 0;
    for (FactType type : conclusions) {
      stage = Math.min(Stage.values().length - 1, stage + random.nextInt(3) / 2);
      stageByConclusion.put(type, stage);
    }
  }

  private void alsoObserve(FactType type) {
    if (!observations.contains(type)) {
      observations.add(type);
    }
  }

  private Map<String, String> files() {
    Map<String, StringBuilder> texts = new TreeMap<>();
    int rules = 2 + random.nextInt(7);
    for (int i = 0; i < rules; i++) {
      String file = "file" + random.nextInt(3) + ".drl";
      texts.computeIfAbsent(file, f -> new StringBuilder(header())).append(rule());
    }
    Map<String, String> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.toString()));
    if (thresholds.length() > 0) {
      files.put("thresholds.yaml", thresholds.toString());
    }
    return files;
  }

  private String header() {
    return switch (random.nextInt(4)) {
      case 0 -> "package some.where\n";
      case 1 -> "// a comment with \"quotes\"\n/* and\n more */\n";
      case 2 -> "package other;\nimport org.hedgerow.vocabulary.Observation;\n";
      default -> "";
    };
  }

  private String rule() {
    boolean acts = random.nextInt(4) == 0;
    int rank = random.nextInt(conclusions.size());
    int least = acts ? random.nextInt(5) : stageByConclusion.get(conclusions.get(rank));
    int stage = random.nextInt(acts ? 3 : 20) == 0 ? least + random.nextInt(5 - least) : least;
    List<FactType> usable = new ArrayList<>(observations);
    for (int i = 0; i < (acts ? conclusions.size() : rank); i++) {
      if (stageByConclusion.get(conclusions.get(i)) <= stage) {
        usable.add(conclusions.get(i));
      }
    }
    RuleText rule = new RuleText(usable);
    String left = rule.left();
    boolean concludes = !acts && rule.canMake(conclusions.get(rank));
    FactType inserted = concludes ? conclusions.get(rank) : action(rule);
    return "\nrule \"rule %d (%s): 'a-b' & 100 %%\"\n    @source(\"seed\") @why('%s')\n    ruleflow-group \"%s\"\nwhen\n%sthen\n    insert( new %s(%s) );\nend\n"
        .formatted(
            nextRule++,
            random.nextBoolean() ? "x" : "x.y",
            "why \u00fc",
            Stage.values()[stage].word(),
            left,
            inserted.name(),
            rule.arguments(inserted));
  }

  private FactType action(RuleText rule) {
    List<FactType> actions =
        Vocabulary.types().stream().filter(FactType::isAction).filter(rule::canMake).toList();
    return actions.get(random.nextInt(actions.size()));
  }

  private String limit(String unit) {
    String name = limitByUnit.get(unit);
    if (name == null || random.nextInt(4) == 0) {
      name = "t." + limitByUnit.size() + "." + random.nextInt(1000);
      if (!thresholds.toString().contains(name + ":")) {
        thresholds.append(
            "%s: {value: %s, unit: %s, min: -1e16, max: 1e16, step: 1, source: own, sentence: s}\n"
                .formatted(name, NUMBERS[random.nextInt(NUMBERS.length)], unit));
      }
      limitByUnit.put(unit, name);
    }
    return "limit(\"" + name + "\")";
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Facts of one day, in canonical order. */
  private List<Fact> day() {
    List<Fact> facts = new ArrayList<>();
    for (FactType type : observations) {
      int count =
          type.isMany() ? random.nextInt(4) : random.nextInt(8) == 0 ? 2 : random.nextInt(5) / 2;
      for (int i = 0; i < Math.min(count, type.isMany() ? 4 : 1 + count / 2); i++) {
        List<Object> values = new ArrayList<>();
        type.fields().forEach(field -> values.add(value(field)));
        facts.add(type.create(values));
      }
    }
    facts.sort(Vocabulary.CANONICAL_ORDER);
    return facts;
  }

  private Object value(FieldType field) {
    if (field.type() instanceof Type.Num) {
      double value = NUMBERS[random.nextInt(NUMBERS.length)];
      return random.nextInt(5) == 0 ? 0.0 - value : value;
    }
    if (field.type() instanceof Type.Text text) {
      return any(text.words().isEmpty() ? TEXTS : text.words());
    }
    return DAY.plusDays(random.nextInt(3));
  }

  /** What a variable holds. */
  private record Bound(String text, Type type) {}

  /** Writes one rule. */
  private final class RuleText {
    private final List<FactType> usable;
    private final List<Bound> bound = new ArrayList<>();
    private int many;

    RuleText(List<FactType> usable) {
      this.usable = usable;
    }

    String left() {
      StringBuilder text = new StringBuilder();
      int conditions = 1 + random.nextInt(4);
      for (int i = 0; i < conditions; i++) {
        FactType type = any(usable);
        many += type.isMany() ? 1 : 0;
        if (many > MOST_MANY) {
          break;
        }
        text.append("    ").append(condition(type)).append(random.nextInt(9) == 0 ? ";\n" : "\n");
      }
      return text.toString();
    }

    private String condition(FactType type) {
      int kind = random.nextInt(10);
      if (kind < 5) {
        return pattern(type, bound, true);
      }
      if (kind < 8) {
        String word = kind < 7 ? "not" : "exists";
        String pattern = pattern(type, new ArrayList<>(bound), false);
        return random.nextBoolean() ? word + " " + pattern : word + "( " + pattern + " )";
      }
      return accumulate(type);
    }

    private String accumulate(FactType type) {
      List<Bound> inside = new ArrayList<>(bound);
      String pattern = pattern(type, inside, false);
      List<String> folds = new ArrayList<>();
      List<Bound> results = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        String variable = "$v" + nextVariable++;
        boolean countable = fresh(inside).isEmpty();
        FoldFunction function = FoldFunction.values()[countable ? 0 : random.nextInt(5)];
        Type unit = function == FoldFunction.COUNT ? Type.PLAIN : anyUnit(fresh(inside));
        String argument = function == FoldFunction.COUNT ? "" : folded((Type.Num) unit, inside);
        folds.add(variable + " : " + function.word() + "(" + argument + ")");
        results.add(new Bound(variable, unit));
      }
      bound.addAll(results);
      List<String> tests = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        tests.add(comparison(any(results), List.of(), bound));
      }
      return "accumulate( "
          + pattern
          + "; "
          + String.join(", ", folds)
          + (tests.isEmpty() ? "" : "; " + String.join(", ", tests))
          + " )";
    }

    /** The numbers that the pattern of an accumulate binds. */
    private List<Bound> fresh(List<Bound> inside) {
      return inside.stream()
          .filter(b -> !bound.contains(b) && b.type() instanceof Type.Num)
          .toList();
    }

    private String folded(Type.Num unit, List<Bound> inside) {
      List<Bound> own = fresh(inside).stream().filter(b -> b.type().equals(unit)).toList();
      return switch (random.nextInt(4)) {
        case 0 -> any(own).text() + " * " + literal();
        case 1 -> "-" + any(own).text() + " + " + any(own).text() + " * " + literal();
        default -> any(own).text();
      };
    }

    private Type anyUnit(List<Bound> from) {
      List<Type> units = from.stream().map(Bound::type).filter(t -> t instanceof Type.Num).toList();
      return units.isEmpty() ? Type.PLAIN : any(units);
    }

    private String pattern(FactType type, List<Bound> into, boolean bindable) {
      List<Bound> before = List.copyOf(into);
      List<String> constraints = new ArrayList<>();
      List<Bound> fields = new ArrayList<>();
      type.fields().forEach(f -> fields.add(new Bound(f.name(), f.type())));
      String start = "";
      if (bindable && random.nextInt(3) == 0) {
        String variable = "$f" + nextVariable++;
        start = variable + " : ";
        fields.forEach(f -> into.add(new Bound(variable + "." + f.text(), f.type())));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        if (random.nextInt(3) == 0) {
          Bound field = any(fields);
          String variable = "$v" + nextVariable++;
          constraints.add(variable + " : " + field.text());
          into.add(new Bound(variable, field.type()));
        } else {
          constraints.add(logic(fields, random.nextInt(4) == 0 ? into : before, 2));
        }
      }
      return start + type.name() + "( " + String.join(", ", constraints) + " )";
    }

    private String logic(List<Bound> fields, List<Bound> variables, int depth) {
      int kind = depth == 0 ? 9 : random.nextInt(9);
      return switch (kind) {
        case 0 ->
            "(" + logic(fields, variables, depth - 1) + " || " + logic(fields, variables, 0) + ")";
        case 1 -> logic(fields, variables, 0) + " && " + logic(fields, variables, depth - 1);
        case 2 -> "!(" + logic(fields, variables, depth - 1) + ")";
        case 3 -> logic(fields, variables, 0) + " || " + logic(fields, variables, 0);
        default -> comparison(any(fields), fields, variables);
      };
    }

    private String comparison(Bound left, List<Bound> fields, List<Bound> variables) {
      if (left.type() instanceof Type.Num num) {
        return numbers(left, num, fields, variables);
      }
      List<String> others = new ArrayList<>();
      for (Bound other : variables) {
        if (other.type().getClass() == left.type().getClass() && overlap(other, left)) {
          others.add(other.text());
        }
      }
      if (left.type() instanceof Type.Text text) {
        List<String> words = text.words().isEmpty() ? TEXTS : text.words();
        if (random.nextInt(3) == 0) {
          return left.text()
              + (random.nextBoolean() ? " in (" : " not in (")
              + quoted(any(words))
              + ", "
              + (others.isEmpty() ? quoted(any(words)) : any(others))
              + ")";
        }
        others.add(quoted(any(words)));
        return left.text() + (random.nextBoolean() ? " == " : " != ") + any(others);
      }
      String[] operators = {"==", "!=", "<", "<=", ">", ">="};
      others.add(left.text());
      return any(others) + " " + operators[random.nextInt(6)] + " " + left.text();
    }

    private boolean overlap(Bound a, Bound b) {
      return !(a.type() instanceof Type.Text x && b.type() instanceof Type.Text y)
          || x.words().isEmpty()
          || y.words().isEmpty()
          || x.words().stream().anyMatch(y.words()::contains);
    }

    private String quoted(String text) {
      return "\"" + text + "\"";
    }

    private String numbers(Bound left, Type.Num unit, List<Bound> fields, List<Bound> variables) {
      String[] operators = {"==", "!=", "<", "<=", ">", ">="};
      String operator = operators[random.nextInt(6)];
      String other = number(unit, fields, variables, random.nextInt(3));
      return switch (random.nextInt(8)) {
        case 0 -> other + " " + operator + " " + left.text();
        case 1 ->
            left.text()
                + (random.nextBoolean() ? " in (" : " not in (")
                + other
                + ", "
                + literal()
                + ")";
        case 2 ->
            number(unit, fields, variables, 1) + " - " + left.text() + " " + operator + " " + other;
        default -> left.text() + " " + operator + " " + other;
      };
    }

    private String number(Type.Num unit, List<Bound> fields, List<Bound> variables, int depth) {
      if (depth > 0) {
        String part = number(unit, fields, variables, depth - 1);
        return switch (random.nextInt(7)) {
          case 0 -> "(" + part + " + " + number(unit, fields, variables, depth - 1) + ")";
          case 1 -> "(" + part + " - " + number(unit, fields, variables, 0) + ")";
          case 2 -> literal() + " * " + atom(unit, fields, variables);
          case 3 ->
              atom(unit, fields, variables)
                  + " / "
                  + (random.nextInt(40) == 0 ? atom(unit, fields, variables) : divisor());
          case 4 -> "-" + atom(unit, fields, variables);
          case 5 -> "- -(" + part + ")";
          default -> part;
        };
      }
      return atom(unit, fields, variables);
    }

    private String atom(Type.Num unit, List<Bound> fields, List<Bound> variables) {
      List<String> choices = new ArrayList<>();
      choices.add(literal());
      unit.unit().ifPresent(u -> choices.add(limit(u)));
      for (List<Bound> source : List.of(fields, variables)) {
        for (Bound one : source) {
          if (one.type() instanceof Type.Num num
              && (num.unit().isEmpty() || unit.unit().isEmpty() || num.equals(unit))) {
            choices.add(one.text());
            choices.add(one.text());
          }
        }
      }
      return any(choices);
    }

    private String divisor() {
      String text = literal();
      return text.equals("0") ? "7" : text;
    }

    private String literal() {
      return switch (random.nextInt(8)) {
        case 0 -> "100000000000000000000000000000";
        case 1 -> "0.000000000000000000123456789";
        case 2 -> "0.10000000000000000000001";
        default -> {
          String text = Double.toString(NUMBERS[random.nextInt(10)]);
          yield text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
      };
    }

    boolean canMake(FactType type) {
      return type.fields().stream()
          .allMatch(
              f -> f.type() != Type.DATE || bound.stream().anyMatch(b -> b.type() == Type.DATE));
    }

    String arguments(FactType inserted) {
      List<String> arguments = new ArrayList<>();
      for (FieldType field : inserted.fields()) {
        List<String> choices = new ArrayList<>();
        for (Bound one : bound) {
          boolean fits =
              one.type().equals(field.type())
                  || one.type().equals(Type.PLAIN) && field.type() instanceof Type.Num
                  || one.type() instanceof Type.Text
                      && field.type() instanceof Type.Text text
                      && text.words().isEmpty();
          if (fits) {
            choices.add(one.text());
          }
        }
        if (choices.isEmpty()) {
          choices.add(constant(field.type()));
        }
        arguments.add(any(choices));
      }
      return String.join(", ", arguments);
    }

    private String constant(Type type) {
      if (type instanceof Type.Num num) {
        return random.nextBoolean() || num.unit().isEmpty() ? literal() : limit(num.unit().get());
      }
      return type instanceof Type.Text text
          ? quoted(any(text.words().isEmpty() ? TEXTS : text.words()))
          : "no date is bound";
    }
  }
}
