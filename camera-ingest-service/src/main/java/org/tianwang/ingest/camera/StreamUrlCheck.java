package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.stream.AddressPolicy;
import org.tianwang.ingest.stream.FilePolicy;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamUrl;
import org.tianwang.platform.problem.FieldError;

/** Tells at once, with the field's name, what would be refused at every dial anyway. */
@ApplicationScoped
class StreamUrlCheck {
    private final AddressPolicy addresses;
    private final FilePolicy files;

    StreamUrlCheck(AddressPolicy addresses, FilePolicy files) {
        this.addresses = addresses;
        this.files = files;
    }

    /** @param alreadyStored the address as stored, which is not judged again: its name may not resolve just now */
    Optional<StreamUrl> check(String field, String text, StreamAddress alreadyStored, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            StreamUrl url = StreamUrl.parse(text);
            boolean known = alreadyStored != null && url.withoutCredentials().equals(alreadyStored.url());
            if (!known) {
                checkReach(url);
            }
            return Optional.of(url);
        } catch (IllegalArgumentException | StreamException e) {
            errors.add(new FieldError(field, e.getMessage()));
            return Optional.empty();
        }
    }

    private void checkReach(StreamUrl url) throws StreamException {
        if (url.scheme() == StreamUrl.Scheme.FILE) {
            files.check(url);
        } else {
            addresses.check(url);
        }
    }
}
