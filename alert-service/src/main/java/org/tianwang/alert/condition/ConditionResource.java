package org.tianwang.alert.condition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tianwang.platform.security.Roles;

/** Checks a condition while somebody is still writing it. */
@Path("/api/v1/rules")
@Tag(name = "rules")
@RunOnVirtualThread
public class ConditionResource {

    /** Nothing is stored; the answer is 200 also when the text is no condition, with what is wrong and where. */
    @POST
    @Path("/condition-check")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Check a rule's extra condition",
            description = "CEL without loops, regular expressions and conversions; at most 1,000 characters, 200 parts,"
                    + " 24 levels. Operators: && || ! == != < <= > >= in + - * / % ?: and contains, startsWith,"
                    + " endsWith, size. Known words: eventKind, objectClass, confidence (0..1), count (objects of a"
                    + " crowd), dwellSeconds, zone, line, direction (FORWARD or BACKWARD), boxX, boxY, boxWidth,"
                    + " boxHeight (0..1 of the picture), hasPlate, plateTail (a plate's last two characters),"
                    + " plateKind (BLUE, YELLOW, GREEN, WHITE, BLACK), hour, minute, weekday (1 is Monday;"
                    + " Asia/Shanghai), cameraId, cameraTags (a list), cameraTier, township. Where something does not"
                    + " apply, a text is empty and a number 0.")
    public ConditionCheckView check(@NotNull @Valid ConditionCheckRequest request) {
        List<ConditionError> errors = ConditionCompiler.errors(request.condition());
        return new ConditionCheckView(errors.isEmpty(), errors);
    }
}
