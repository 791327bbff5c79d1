package id.jamsos.torture.load;

/** Informal workers that nobody knows yet: women of Bandung, each with an identity number of her own. */
record Person(String nik) {
    private static final int SERIALS = 9_999;
    private static final int DAYS = 28;

    /** The identity number has the day of birth plus 40 for women; twelve months and 28 days make 3.3 million people. */
    static Person number(long number) {
        long serial = 1 + number % SERIALS;
        long day = 1 + number / SERIALS % DAYS;
        long month = 1 + number / SERIALS / DAYS % 12;
        return new Person("327301%02d%02d88%04d".formatted(40 + day, month, serial));
    }

    String form() {
        int day = Integer.parseInt(nik.substring(6, 8)) - 40;
        return """
                {"nik": "%s", "name": "Siti Rahayu", "birthPlace": "Bandung", "birthDate": "1988-%s-%02d", "sex": "F",
                "motherName": "Aminah", "mobile": "081234567890",
                "address": {"line": "Jalan Braga 10", "regionCode": "3273", "postalCode": "40111"},
                "occupation": "Ojek driver", "sector": "TRANSPORT", "monthlyIncome": 1000000,
                "programmes": ["JKK", "JKM", "JHT"],
                "heirs": [{"name": "Budi Santoso", "relationship": "SPOUSE", "birthDate": "1986-01-09"}],
                "channel": "KIOSK"}""".formatted(nik, nik.substring(8, 10), day);
    }
}
