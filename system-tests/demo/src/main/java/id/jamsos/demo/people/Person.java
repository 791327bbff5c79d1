package id.jamsos.demo.people;

import java.time.LocalDate;
import java.util.Map;

/** Who somebody is. */
record Person(
        String nik,
        String name,
        Sex sex,
        LocalDate born,
        String mother,
        String mobile,
        City home,
        String street,
        Map<String, Object> heir) {}
