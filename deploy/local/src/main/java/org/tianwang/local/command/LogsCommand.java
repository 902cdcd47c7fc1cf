package org.tianwang.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tianwang.infrastructure.InfrastructureException;
import org.tianwang.local.home.Home;
import org.tianwang.local.service.ServiceSpec;
import org.tianwang.local.service.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a log, and what is added to it. */
@Command(name = "logs", description = "Show a log: a service, postgres, kafka, keycloak, launcher or build.")
final class LogsCommand implements Callable<Integer> {
    private static final int WINDOW = 1 << 20;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Option(names = "-f", description = "Go on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(names = "-n", defaultValue = "100", description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Context.current().home();
        Path log = home.log(Services.find(name).map(ServiceSpec::name).orElse(name));
        if (!log.normalize().getParent().equals(home.log("x").getParent()) || !Files.exists(log)) {
            throw new InfrastructureException("There is no log " + name + "; there are: " + known(home));
        }
        long shown = showEnd(log);
        while (follow) {
            Thread.sleep(300);
            shown = showNew(log, shown);
        }
        return 0;
    }

    private static String known(Home home) throws IOException {
        Path folder = home.log("x").getParent();
        if (!Files.isDirectory(folder)) {
            return "none yet";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".log"))
                    .map(file -> file.replace(".log", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    private long showEnd(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            List<String> all =
                    read(file, Math.max(0, length - WINDOW), length).lines().toList();
            all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
            return length;
        }
    }

    /** A log that became shorter was cut by the supervisor; it is then shown from its beginning. */
    private static long showNew(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            long start = length < from ? 0 : from;
            long end = Math.min(length, start + WINDOW);
            System.out.print(read(file, start, end));
            System.out.flush();
            return end;
        }
    }

    private static String read(RandomAccessFile file, long start, long end) throws IOException {
        byte[] bytes = new byte[(int) (end - start)];
        file.seek(start);
        file.readFully(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
