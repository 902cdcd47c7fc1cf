package org.tianwang.alert.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose intake thread has died looks well and raises nothing: it must be restarted. */
@Liveness
@ApplicationScoped
public class IntakeHealth implements HealthCheck {

    private final DetectionIntake intake;

    IntakeHealth(DetectionIntake intake) {
        this.intake = intake;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("detection-intake")
                .status(intake.isAlive())
                .build();
    }
}
