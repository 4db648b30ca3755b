package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.hedgerow.strategy.Limits;
import org.hedgerow.vocabulary.Fact;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.AccumulateFunctionOption;

/**
 * The only adapter to Drools: classic engine, MVEL constraints and consequences. It adds the
 * package as descriptors through {@code KnowledgeBuilderImpl}, which is internal API, because that
 * is the only way to keep the author's text away from the engine's parser. The plan for the day it
 * goes: print the same tree as an executable model (its builder is public API).
 */
final class DroolsEngine {
  /** Firings of one day after which the rules are taken to run away. */
  static final int FIRE_LIMIT = 5_000;

  private final KieSessionsPool pool;
  private final InternalKnowledgeBase base;
  private final boolean withoutRules;

  private DroolsEngine(InternalKnowledgeBase base) {
    this.base = base;
    this.withoutRules = base.getKiePackages().stream().allMatch(p -> p.getRules().isEmpty());
    this.pool = base.newKieSessionsPool(1);
  }

  /** A rule base of these rules; the thresholds give positions only, not values. */
  static DroolsEngine compile(List<Strata.Placed> rules, Limits limits) {
    return compile(List.of(DroolsText.print(rules, limits)));
  }

  /** A rule base of packages; more than one only in tests of what that would break. */
  static DroolsEngine compile(List<PackageDescr> packages) {
    ClassLoader classes = new RuleClasses();
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), classes);
    for (FoldFunction function : FoldFunction.values()) {
      configuration.setOption(
          AccumulateFunctionOption.get(function.word(), DroolsFold.of(function)));
    }
    KnowledgeBuilderImpl builder =
        (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    packages.forEach(builder::addPackage);
    if (builder.hasErrors()) {
      throw new IllegalStateException(
          "Drools refuses what our check has passed: "
              + builder.getErrors().stream()
                  .map(e -> e.getMessage())
                  .collect(Collectors.joining("; ")));
    }
    InternalKnowledgeBase base =
        KnowledgeBaseFactory.newKnowledgeBase(withoutFilesOfItsOwn(classes));
    base.addPackages(builder.getKnowledgePackages());
    return new DroolsEngine(base);
  }

  /**
   * Left to itself, the engine reads a file WorkDefinitions.conf in the home of the user or in the
   * folder where the program was started, whoever put it there, and waits when it is a pipe.
   */
  private static KieBaseConfiguration withoutFilesOfItsOwn(ClassLoader classes) {
    Properties none = new Properties();
    none.setProperty("drools.workDefinitions", "");
    return RuleBaseFactory.newKnowledgeBaseConfiguration(none, classes);
  }

  /** What Drools says of one firing. */
  record Fired(String rule, List<Fact> matched, Fact inserted) {}

  /** Fires all stages over the facts, which are inserted in the given order. */
  List<Fired> fire(List<Fact> facts, Limits limits, boolean pooled) {
    return fire(facts, limits, pooled, Watch.Work.UNWATCHED);
  }

  /** The same, with somebody who watches. */
  List<Fired> fire(List<Fact> facts, Limits limits, boolean pooled, Watch.Work work) {
    if (withoutRules) {
      return List.of(); // Drools has no agenda groups then
    }
    KieSession session = pooled ? pool.newKieSession() : base.newKieSession();
    try {
      Listener listener = new Listener(work);
      session.setGlobal(DroolsText.LIMITS, new DayLimits(limits.values()));
      session.addEventListener(listener.matches);
      session.addEventListener(listener.insertions);
      facts.forEach(session::insert);
      Stage[] stages = Stage.values();
      for (int i = stages.length - 1; i >= 0; i--) {
        session.getAgenda().getAgendaGroup(stages[i].word()).setFocus();
      }
      int fired = session.fireAllRules(FIRE_LIMIT);
      if (fired >= FIRE_LIMIT) {
        throw new IllegalStateException("More than " + FIRE_LIMIT + " firings on one day");
      }
      return List.copyOf(listener.fired);
    } finally {
      session.dispose();
    }
  }

  private static final class Listener {
    private final List<Fired> fired = new ArrayList<>();
    private final Watch.Work work;
    private @Nullable Fact inserted;

    Listener(Watch.Work work) {
      this.work = work;
    }

    private final DefaultAgendaEventListener matches =
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            inserted = null;
            work.at(event.getMatch().getRule().getName());
          }

          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            List<Fact> matched = new ArrayList<>();
            for (Object object : event.getMatch().getObjects()) {
              if (object instanceof Fact fact) {
                matched.add(fact);
              }
            }
            Fact result = inserted;
            if (result == null) {
              throw new IllegalStateException(event.getMatch().getRule() + " inserted nothing");
            }
            fired.add(new Fired(event.getMatch().getRule().getName(), matched, result));
          }
        };

    private final DefaultRuleRuntimeEventListener insertions =
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (event.getRule() != null && event.getObject() instanceof Fact fact) {
              inserted = fact;
            }
          }
        };
  }
}
