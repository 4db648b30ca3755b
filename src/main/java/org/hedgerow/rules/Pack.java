package org.hedgerow.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.basics.SourceText;
import org.hedgerow.strategy.Threshold;

/**
 * The files of one rule pack, read but not yet checked.
 *
 * @param rules whose syntax is right, in the order of files and lines
 * @param sources every file that was read
 */
record Pack(String name, List<Rule> rules, List<Threshold> thresholds, List<SourceText> sources) {
  Pack {
    rules = List.copyOf(rules);
    thresholds = List.copyOf(thresholds);
    sources = List.copyOf(sources);
  }

  /**
   * What a signature stands for: a hash of the files. Those of the pack that this one is a form of
   * go in with that pack's name.
   */
  String content() {
    Map<String, String> textByFile = new TreeMap<>();
    for (SourceText source : sources) {
      String path = source.name().substring(source.name().indexOf('/') + 1);
      String file = path.startsWith(name + "/") ? path.substring(name.length() + 1) : path;
      textByFile.put(file, source.text());
    }
    return PackReader.content(textByFile);
  }
}
