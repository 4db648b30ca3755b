package org.hedgerow.rules.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.expression.Type;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/** Reads facts as tests write them: {@code - Vix: {close: 18.5}}. */
final class FactReader {

  /** What a fact is written for, and which facts can be that. */
  enum Role {
    GIVEN("Only observations and conclusions can be given."),
    REASON("Only observations and conclusions are reasons."),
    CONCLUDED("Only conclusions are concluded; actions stand under 'asked'."),
    ASKED("Only actions are asked or overruled; conclusions stand under 'concluded'.");

    private final String otherwise;

    Role(String otherwise) {
      this.otherwise = otherwise;
    }

    boolean allows(FactType type) {
      return switch (this) {
        case GIVEN -> !type.isAction() && !isVeto(type);
        case REASON -> !type.isAction();
        case CONCLUDED -> !type.isAction() && !type.isObservation();
        case ASKED -> type.isAction();
      };
    }
  }

  private static boolean isVeto(FactType type) {
    return type.javaType() == Conclusion.Veto.class
        || type.javaType() == Conclusion.LayerVeto.class;
  }

  private static final double ANY = Double.MAX_VALUE;

  private final SourceText source;
  private final Problems problems;

  FactReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The facts of a list; none when it is absent. What cannot be used is reported and left out. */
  List<WrittenFact> list(Fields parent, String key, Role role) {
    List<WrittenFact> facts = new ArrayList<>();
    for (Fields item : parent.list(key)) {
      if (item.keys().size() > 1) {
        item.report(
            "several-facts",
            "One item of '" + key + "' is one fact.",
            "Put a dash before each fact.");
      }
      for (String name : item.keys()) {
        type(name, item.keyPlace(name), role)
            .flatMap(type -> fact(item, type))
            .ifPresent(facts::add);
      }
    }
    return facts;
  }

  /** The type of that name; what cannot stand here is reported. */
  Optional<FactType> type(String name, Place place, Role role) {
    Optional<FactType> type = Vocabulary.type(name);
    if (type.isEmpty()) {
      List<String> known =
          Vocabulary.types().stream().filter(role::allows).map(FactType::name).toList();
      problems.add(
          source.problemAt(
              "unknown-fact",
              place,
              name.length(),
              "There is no fact '" + name + "'.",
              Nearest.to(name, known)
                  .map(near -> "Maybe write '" + near + "'.")
                  .orElse("'hedgerow rules facts' lists them.")));
      return type;
    }
    if (!role.allows(type.get())) {
      boolean veto = isVeto(type.get()) && role == Role.GIVEN;
      problems.add(
          source.problemAt(
              "wrong-fact",
              place,
              name.length(),
              "'" + name + "' cannot stand here.",
              veto ? "Give the facts that the vetoing rule needs." : role.otherwise));
      return Optional.empty();
    }
    return type;
  }

  /** A fact with a mistake in it is left out, so that nothing more is said of it. */
  private Optional<WrittenFact> fact(Fields item, FactType type) {
    int before = problems.sorted().size();
    Place place = item.keyPlace(type.name());
    Map<String, Object> values = new LinkedHashMap<>();
    item.optionalFields(type.name())
        .ifPresent(
            fields -> {
              for (FieldType field : type.fields()) {
                if (fields.has(field.name())) {
                  values.put(field.name(), value(fields, field));
                }
              }
              fields.done();
            });
    return problems.sorted().size() > before
        ? Optional.empty()
        : Optional.of(new WrittenFact(type, values, place));
  }

  private static Object value(Fields fields, FieldType field) {
    String name = field.name();
    if (field.type() instanceof Type.Num) {
      return 0.0 + fields.number(name, -ANY, ANY);
    }
    if (field.type() instanceof Type.Text text) {
      Map<String, String> words =
          text.words().stream().collect(Collectors.toMap(Function.identity(), w -> w));
      return words.isEmpty() ? fields.text(name) : fields.choice(name, words, "");
    }
    return field.type() == Type.DATE ? fields.date(name) : fields.flag(name);
  }
}
