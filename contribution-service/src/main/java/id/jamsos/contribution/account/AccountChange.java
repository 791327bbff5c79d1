package id.jamsos.contribution.account;

import java.util.List;

/** What a command made of an account, and what everybody else learns of it. */
public record AccountChange(Account account, List<AccountEvent> events) {
    public AccountChange {
        events = List.copyOf(events);
    }
}
