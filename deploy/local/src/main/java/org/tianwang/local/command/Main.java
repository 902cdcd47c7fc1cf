package org.tianwang.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.tianwang.infrastructure.InfrastructureException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point behind the script; the script builds, finds the JDK and passes everything else on. */
@Command(
        name = "tianwang",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            CameraCommand.class,
            VerifyCommand.class,
            AuditCommand.class,
            EnvCommand.class,
            HandoverCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof InfrastructureException known) {
                System.err.println(known.getMessage());
            } else {
                failure.printStackTrace();
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
