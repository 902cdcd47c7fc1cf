package org.tianwang.ingest.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.PlateReading;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.ingest.capture.CaptureRequest.PlateRequest;
import org.tianwang.ingest.detect.CocoClasses;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;

/** Turns a request into a capture, or into a problem that names all fields at fault. */
@ApplicationScoped
class CaptureChecks {
    private static final Box EVERYWHERE = new Box(0, 0, 1, 1);

    private final Validator validator;

    CaptureChecks(Validator validator) {
        this.validator = validator;
    }

    Capture capture(CaptureRequest request) {
        List<FieldError> errors = new ArrayList<>();
        validator.validate(request).stream()
                .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .forEach(errors::add);
        if (errors.isEmpty()) {
            belongsTogether(request, errors);
        }
        Capture.Picture picture = picture(request, errors);
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
        double confidence = request.confidence() == null ? 1 : request.confidence();
        return new Capture(
                request.eventId(),
                request.kind(),
                request.trackId(),
                request.objectClass(),
                confidence,
                box(request),
                new Capture.Place(
                        request.zone(),
                        request.line(),
                        request.direction(),
                        request.dwellSeconds(),
                        request.crowdCount()),
                plate(request.plate(), confidence),
                request.occurredAt(),
                picture);
    }

    /** What each kind cannot do without. */
    private static void belongsTogether(CaptureRequest request, List<FieldError> errors) {
        if (!CocoClasses.NAMES.contains(request.objectClass())) {
            errors.add(new FieldError("objectClass", "must be a COCO name, such as person or car"));
        }
        boolean inZone = request.kind() == DetectionKind.ENTERED_ZONE
                || request.kind() == DetectionKind.DWELLED
                || request.kind() == DetectionKind.CROWD_REACHED;
        demand(inZone, request.zone(), "zone", request.kind(), errors);
        demand(request.kind() == DetectionKind.CROSSED_LINE, request.line(), "line", request.kind(), errors);
        demand(request.kind() == DetectionKind.DWELLED, request.dwellSeconds(), "dwellSeconds", request.kind(), errors);
        demand(
                request.kind() == DetectionKind.CROWD_REACHED,
                request.crowdCount(),
                "crowdCount",
                request.kind(),
                errors);
        demand(request.kind() == DetectionKind.PLATE_READ, request.plate(), "plate", request.kind(), errors);
        if (request.plate() != null
                && !Plates.isPlate(Plates.normal(request.plate().text()))) {
            errors.add(new FieldError("plate.text", "is no plate of 7 characters, or 8 for new-energy vehicles"));
        }
        if (request.box() != null
                && (request.box().x() + request.box().w() > 1.001
                        || request.box().y() + request.box().h() > 1.001)) {
            errors.add(new FieldError("box", "must lie within the picture"));
        }
    }

    private static void demand(
            boolean needed, Object value, String field, DetectionKind kind, List<FieldError> errors) {
        if (needed && value == null) {
            errors.add(new FieldError(field, "must be given for " + kind));
        }
    }

    private static Box box(CaptureRequest request) {
        CaptureRequest.BoxRequest box = request.box();
        return box == null ? EVERYWHERE : new Box(box.x(), box.y(), box.w(), box.h());
    }

    private static PlateReading plate(PlateRequest plate, double confidence) {
        if (plate == null) {
            return null;
        }
        String text = Plates.normal(plate.text());
        double own = plate.confidence() == null ? confidence : plate.confidence();
        return new PlateReading(text, Plates.fold(text), own, plate.kind(), null);
    }

    private static Capture.Picture picture(CaptureRequest request, List<FieldError> errors) {
        if (request.picture() == null || request.picture().isEmpty()) {
            return null;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(request.picture());
            return new Capture.Picture(bytes, !"OBJECT".equals(request.pictureShows()), true);
        } catch (IllegalArgumentException notBase64) {
            errors.add(new FieldError("picture", "must be base64"));
            return null;
        }
    }
}
