package org.tianwang.ingest.track;

/**
 * A Kalman filter of one coordinate with its speed (constant velocity, white acceleration noise). Two of them follow a
 * box's centre; splitting the axes keeps the matrices two by two. Units: picture widths or heights, seconds.
 */
final class AxisFilter {
    private double position;
    private double speed;
    private double positionVariance;
    private double covariance;
    private double speedVariance;

    AxisFilter(double position, double measurementDeviation) {
        this.position = position;
        this.positionVariance = measurementDeviation * measurementDeviation;
        this.speedVariance = 0.04; // up to a fifth of the picture a second is an ordinary first speed
    }

    void predict(double seconds, double accelerationDeviation) {
        double q = accelerationDeviation * accelerationDeviation;
        double s2 = seconds * seconds;
        position += speed * seconds;
        positionVariance += 2 * seconds * covariance + s2 * speedVariance + q * s2 * s2 / 4;
        covariance += seconds * speedVariance + q * s2 * seconds / 2;
        speedVariance += q * s2;
    }

    void correct(double measured, double measurementDeviation) {
        double innovation = measured - position;
        double total = positionVariance + measurementDeviation * measurementDeviation;
        double gain = positionVariance / total;
        double speedGain = covariance / total;
        position += gain * innovation;
        speed += speedGain * innovation;
        speedVariance -= speedGain * covariance;
        covariance *= 1 - gain;
        positionVariance *= 1 - gain;
    }

    double position() {
        return position;
    }
}
