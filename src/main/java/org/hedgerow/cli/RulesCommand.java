package org.hedgerow.cli;

import picocli.CommandLine.Command;

/** Rule packs: what is in them. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    headerHeading =
        "Examples:%n"
            + "  hedgerow rules list%n"
            + "  hedgerow rules thresholds --strategy alvh-triggered%n"
            + "  hedgerow rules facts%n"
            + "%n",
    header = "Show the rules, their thresholds and the facts they can use.")
final class RulesCommand {}
