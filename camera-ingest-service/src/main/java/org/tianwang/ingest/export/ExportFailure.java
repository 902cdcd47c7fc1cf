package org.tianwang.ingest.export;

/** An export that cannot be made, with a reason that its orderer can act on. */
final class ExportFailure extends RuntimeException {
    ExportFailure(String reason) {
        super(reason);
    }
}
