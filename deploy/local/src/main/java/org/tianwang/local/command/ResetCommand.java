package org.tianwang.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Throws away the county: databases, events, files and the secrets that open them. Own footage and logs stay. */
@Command(name = "reset", description = "Stop and delete all data; the next up makes a fresh county.")
final class ResetCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Context context = Context.current();
        DownCommand.stop(context);
        Path folder = context.home().folder();
        for (Path part : List.of(
                folder.resolve("data"), folder.resolve("run"), context.home().secrets())) {
            context.home().delete(part);
        }
        System.out.println("All data in " + folder
                + " are deleted (logs and footage are kept): ./tianwang up makes a fresh county.");
        return 0;
    }
}
