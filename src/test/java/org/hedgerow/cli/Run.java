package org.hedgerow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a command printed and how it ended. */
record Run(int exitCode, String out, String err) {
  static final Path PROJECT = Path.of("").toAbsolutePath();

  /** Runs a command from the project's folder. */
  static Run of(String... arguments) {
    return from(PROJECT, arguments);
  }

  /** Runs a command from another folder, with the project as its home. */
  static Run from(Path current, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings = new Surroundings(PROJECT, current, false);
    int code = Hedgerow.run(surroundings, stream(out), stream(err), arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The answer as JSON. */
  JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
