package org.hedgerow.cli;

import picocli.CommandLine.Command;

/** Commands about positions files. */
@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    header = "Make a positions file of what a broker exports.")
final class PositionsCommand {}
