package id.jamsos.standalone.issuer;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Authorization Server with the demo clients; started by the standalone system only. */
@SpringBootApplication
public class IssuerApplication {}
