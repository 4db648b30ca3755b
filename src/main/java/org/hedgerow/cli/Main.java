package org.hedgerow.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Visible;

/** The program. */
public final class Main {

  /** Room for the engine's parser, which goes down some 20 calls for every parenthesis. */
  private static final long STACK_BYTES = 64L << 20;

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Runnable command =
        () -> {
          int code = run(out, err, arguments);
          out.flush();
          err.flush();
          System.exit(code);
        };
    new Thread(null, command, "command", STACK_BYTES).start();
  }

  /** What the memory or the stack cannot hold is too much input, as far as we know of no bug. */
  private static int run(PrintStream out, PrintStream err, String... arguments) {
    try {
      return Hedgerow.run(Surroundings.ofProcess(Main::end), out, err, arguments);
    } catch (InputException e) {
      err.println(e.getMessage());
    } catch (OutOfMemoryError e) {
      err.println(
          "The input needs more memory than the program may take. Allow more:"
              + " HEDGEROW_MEMORY=4g");
    } catch (StackOverflowError e) {
      err.println("The input is nested too deeply.");
    }
    return ExitCode.BAD_INPUT;
  }

  /** Ends the process from another thread, whatever this one is caught in. */
  private static void end(String message) {
    PrintStream err = utf8(FileDescriptor.err);
    err.println(Visible.of(message));
    err.flush();
    Runtime.getRuntime().halt(ExitCode.BAD_INPUT);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
  }
}
