package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.MvelText;
import org.hedgerow.strategy.Limits;
import org.hedgerow.vocabulary.FactType;

/**
 * Prints checked rules as one Drools package. The author's text never reaches the engine: every
 * constraint and every consequence is printed from the tree. One package, because Drools 10.1 and
 * 10.2 silently fail to fire correct rules across packages (Drools issues 7115 and 7109).
 */
final class DroolsText {
  static final String PACKAGE = "org.hedgerow.book";
  static final String LIMITS = "limits";

  private final MvelText mvel;

  private DroolsText(Rule rule, Limits limits) {
    Set<String> folded = new HashSet<>();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Accumulate accumulate) {
        accumulate.folds().forEach(fold -> folded.add(fold.variable().text()));
      }
    }
    this.mvel = new MvelText(name -> LIMITS + ".at(" + limits.index(name) + ")", folded);
  }

  /** All rules in one package; the salience is the stratum. */
  static PackageDescr print(List<Strata.Placed> rules, Limits limits) {
    PackageDescr descr = new PackageDescr(PACKAGE);
    for (FactType type : types(rules)) {
      descr.addImport(new ImportDescr(type.javaType().getCanonicalName()));
    }
    descr.addGlobal(new GlobalDescr(LIMITS, DayLimits.class.getName()));
    for (Strata.Placed placed : rules) {
      descr.addRule(new DroolsText(placed.rule(), limits).rule(placed));
    }
    return descr;
  }

  /** Every type of fact that the rules name. */
  private static Set<FactType> types(List<Strata.Placed> rules) {
    Set<FactType> types = new TreeSet<>(Comparator.comparingInt(FactType::order));
    for (Strata.Placed placed : rules) {
      placed.rule().conditions().forEach(c -> types.add(c.pattern().type()));
      types.add(placed.rule().insertion().type());
    }
    return types;
  }

  private RuleDescr rule(Strata.Placed placed) {
    Rule rule = placed.rule();
    RuleDescr descr = new RuleDescr(rule.name());
    descr.setLocation(rule.place().line(), rule.place().column());
    descr.addAttribute(text("ruleflow-group", rule.stage().word()));
    descr.addAttribute(text("dialect", "mvel"));
    descr.addAttribute(
        new AttributeDescr(
            "salience", Integer.toString(-placed.stratum()), AttributeDescr.Type.NUMBER));
    AndDescr left = new AndDescr();
    rule.conditions().forEach(c -> conditions(c).forEach(left::addDescr));
    descr.setLhs(left);
    descr.setConsequence(consequence(rule.insertion()));
    return descr;
  }

  private static AttributeDescr text(String name, String value) {
    return new AttributeDescr(name, value, AttributeDescr.Type.STRING);
  }

  private List<BaseDescr> conditions(Condition condition) {
    if (condition instanceof Condition.Accumulate accumulate) {
      return accumulate(accumulate);
    }
    PatternDescr pattern = pattern(condition.pattern());
    return switch (condition.pattern().kind()) {
      case EACH -> List.of(pattern);
      case NOT -> List.of(new NotDescr(pattern));
      case EXISTS -> List.of(new ExistsDescr(pattern));
    };
  }

  private PatternDescr pattern(Condition.Pattern pattern) {
    PatternDescr descr = new PatternDescr(pattern.type().name());
    pattern.variable().ifPresent(v -> descr.setIdentifier(v.text()));
    for (Condition.Constraint constraint : pattern.constraints()) {
      String text = mvel.of(constraint.expression());
      descr.addConstraint(
          new ExprConstraintDescr(
              constraint.binding().map(b -> b.text() + " : ").orElse("") + text));
    }
    return descr;
  }

  /**
   * One accumulate for each fold, so that no result depends on how Drools keeps several together.
   * Of nothing there is no least, greatest or mean: an {@code exists} before them says so, because
   * Drools goes on with null.
   */
  private List<BaseDescr> accumulate(Condition.Accumulate accumulate) {
    List<BaseDescr> all = new ArrayList<>();
    if (accumulate.folds().stream().anyMatch(f -> f.kind().needsOne())) {
      all.add(new ExistsDescr(pattern(accumulate.pattern())));
    }
    accumulate.folds().forEach(fold -> all.add(fold(accumulate.pattern(), fold)));
    for (Expression constraint : accumulate.constraints()) {
      all.add(new EvalDescr(mvel.of(constraint)));
    }
    return all;
  }

  private PatternDescr fold(Condition.Pattern pattern, Condition.Fold fold) {
    AccumulateDescr descr = new AccumulateDescr();
    descr.setInput(pattern(pattern));
    String[] arguments = fold.argument().map(a -> new String[] {mvel.of(a)}).orElse(new String[0]);
    descr.addFunction(fold.function().text(), fold.variable().text(), false, arguments);
    PatternDescr result = new PatternDescr("Object");
    result.setSource(descr);
    return result;
  }

  private String consequence(Insertion insertion) {
    String arguments =
        insertion.arguments().stream().map(mvel::of).collect(Collectors.joining(", "));
    return "insert( new " + insertion.type().name() + "(" + arguments + ") );";
  }
}
