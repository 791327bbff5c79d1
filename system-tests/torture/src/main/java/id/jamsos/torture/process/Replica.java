package id.jamsos.torture.process;

import id.jamsos.torture.proxy.TcpProxy;

/**
 * One of the processes of a service or of the gateway.
 *
 * @param management port of its health
 * @param line on which weather can be made for it alone: to the database, and for a gateway to its callers
 */
public record Replica(Child child, int management, TcpProxy line) {
    public Health health() {
        return child.isAlive() ? Health.ask(management) : Health.SILENT;
    }
}
