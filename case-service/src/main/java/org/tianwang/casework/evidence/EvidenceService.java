package org.tianwang.casework.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.casework.casefile.CaseAccess;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.file.FileStore;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;

/** Evidence as those see it who see its case. Each look is a line of the chain of custody, with the hash taken anew. */
@ApplicationScoped
public class EvidenceService {

    private static final Logger LOG = Logger.getLogger(EvidenceService.class);

    private final EvidenceRepository evidence;
    private final Custody custody;
    private final CaseAccess cases;
    private final FileStore files;
    private final EvidenceLooks looks;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository evidence,
            Custody custody,
            CaseAccess cases,
            FileStore files,
            EvidenceLooks looks,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.evidence = evidence;
        this.custody = custody;
        this.cases = cases;
        this.files = files;
        this.looks = looks;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<EvidenceView> list(UUID caseId, PageQuery page) {
        cases.mustSee(caseId);
        looks.record(caseId, page);
        List<Evidence> rows = evidence.of(caseId, page);
        return Page.of(rows, page, Evidence::view, row -> new Cursor(row.takenAt, row.id));
    }

    @Transactional
    Page<CustodyView> custody(UUID id, PageQuery page) {
        Evidence piece = visible(id);
        audit.record(Look.allowed("EVIDENCE_CUSTODY_READ", "evidence", id, "case " + piece.caseId));
        return Page.of(custody.of(id, page), page, CustodyEntry::view, row -> new Cursor(row.at, row.id));
    }

    /** What was found in the store. */
    record Content(byte[] bytes, String mediaType, boolean whole) {}

    /**
     * The bytes after the look is written down, in the trail and in the chain of custody. Broken ones are noted there and
     * not given out, which is why this answers and does not throw: a refusal would take the note back.
     */
    @Transactional
    Content look(UUID id) {
        Evidence piece = visible(id);
        audit.record(Look.allowed("EVIDENCE_VIEWED", "evidence", id, "case " + piece.caseId));
        byte[] bytes = read(piece);
        String hash = Sha256.hex(bytes);
        boolean whole = hash.equals(piece.sha256);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CustodyAction action = whole ? CustodyAction.VIEWED : CustodyAction.FOUND_BROKEN;
        custody.add(id, new Custody.Act(action, caller.name(), now, null), hash);
        if (!whole) {
            LOG.errorf("evidence differs from what was taken over evidence=%s", id);
        }
        return new Content(bytes, piece.mediaType, whole);
    }

    static byte[] wholeOrNone(Content content) {
        if (!content.whole()) {
            throw new ConflictProblem("The bytes of this evidence are not those that were taken over: it is none.");
        }
        return content.bytes();
    }

    private byte[] read(Evidence piece) {
        try (InputStream in =
                files.open(piece.file).orElseThrow(() -> new NotFoundProblem("content of evidence", piece.id))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("evidence could not be read", e);
        }
    }

    private Evidence visible(UUID id) {
        Evidence piece = evidence.find(id).orElseThrow(() -> new NotFoundProblem("evidence", id));
        if (!cases.sees(piece.caseId)) {
            throw NotFoundProblem.hidden("evidence", id);
        }
        return piece;
    }
}
