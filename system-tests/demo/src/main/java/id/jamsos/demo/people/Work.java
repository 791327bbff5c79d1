package id.jamsos.demo.people;

import java.util.List;

/**
 * What somebody does.
 *
 * @param sector TRANSPORT or OTHER
 * @param income of a month, whole rupiah
 */
record Work(String occupation, String sector, long income, List<String> programmes) {}
