package org.tianwang.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tianwang.evidence.clip.ClipVerifier;
import org.tianwang.evidence.clip.Verdict;
import org.tianwang.evidence.sign.VerificationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Judges an exported clip without a stack and without a network: 0 whole, 1 broken, 2 nothing that can be judged. The key
 * is the one that this installation's camera service signs with, unless another is given.
 */
@Command(name = "verify", description = "Verify an exported clip: 0 whole, 1 broken, 2 unusable.")
final class VerifyCommand implements Callable<Integer> {
    static final int UNUSABLE = 2;

    @Parameters(index = "0", paramLabel = "CLIP")
    private Path clip;

    @Option(names = "--key", paramLabel = "PUB", description = "Public key to trust, a PEM file.")
    private Path keyFile;

    @Override
    public Integer call() {
        Path file =
                keyFile == null ? Context.current().home().publicKey("camera-ingest-service") : CallerPath.of(keyFile);
        try {
            VerificationKey key = VerificationKey.parse(Files.readString(file));
            Verdict verdict = new ClipVerifier(key).verify(CallerPath.of(clip));
            System.out.print(VerdictText.of(verdict, clip, key));
            return switch (verdict.state()) {
                case WHOLE -> 0;
                case BROKEN -> 1;
                case UNUSABLE -> UNUSABLE;
            };
        } catch (IllegalArgumentException e) {
            return unusable("The key in " + file + " cannot be used: " + e.getMessage() + ".");
        } catch (java.nio.file.NoSuchFileException e) {
            return unusable("There is no key to trust at " + file
                    + ": give the public key of the installation that exported the clip with --key.");
        } catch (IOException | java.io.UncheckedIOException e) {
            return unusable("Cannot be read: " + e.getMessage());
        }
    }

    private static int unusable(String why) {
        System.err.println(why);
        return UNUSABLE;
    }
}
