package org.tianwang.alert.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Our copy of a case, as far as a purpose can name it: its number, its township, whether it is still worked on. */
@Entity
@Table(name = "known_case")
public class KnownCase {

    @Id
    String number;

    long version;

    @Column(name = "township_code")
    String townshipCode;

    /** The incident that it was opened from; while the case lives, its pictures are held. */
    @Column(name = "incident_id")
    UUID incidentId;

    boolean live;
}
