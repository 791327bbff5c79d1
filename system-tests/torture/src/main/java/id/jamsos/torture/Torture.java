package id.jamsos.torture;

import id.jamsos.torture.check.Difference;
import java.util.List;

/** {@code ./jamsos torture}: exit code 0 when nothing was lost or doubled, 1 when something was, 2 for a wrong command line. */
public final class Torture {
    private Torture() {}

    @SuppressWarnings("SystemOut") // a command line tool
    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "logback-torture.xml");
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("jamsos torture: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        List<Difference> differences = new Run(options, new Console()).execute();
        System.exit(differences.isEmpty() ? 0 : 1);
    }
}
