--TEST--
names of addresses and records of names are looked up in a thread: gethostbyaddr(), dns_get_record() and its kin, cancel()
--FILE--
<?php
// Of 300 characters: the resolver refuses it without asking anybody.
const LONG = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
$calls = [
    'gethostbyaddr' => fn () => gethostbyaddr('127.0.0.1'),
    'a bad address' => fn () => @gethostbyaddr('127.0.0.'),
    'dns_get_record' => fn () => @dns_get_record(LONG, DNS_TXT),
    'checkdnsrr' => fn () => checkdnsrr(LONG, 'A'),
    'getmxrr' => fn () => getmxrr(LONG, $hosts),
    'error' => fn () => [@dns_get_record(LONG, DNS_TXT), error_get_last()['message'] ?? ''],
];
$outside = array_map(fn ($call) => $call(), $calls);
Co\run(function () use ($calls, $outside) {
    foreach ($calls as $name => $call) {
        $others = false;
        Swoole\Event::defer(function () use (&$others) {
            $others = true;
        });
        $inside = $call();
        echo $name, $inside === $outside[$name] ? ': as outside' : ': ' . json_encode([$inside, $outside[$name]]),
            $others ? ', others ran' : '', "\n";
    }
    $id = go(function () {
        $name = @gethostbyaddr('127.0.0.1');
        echo "gethostbyaddr: $name\n";
    });
    Co::cancel($id);
    $id = go(function () {
        $records = @dns_get_record(LONG, DNS_TXT);
        echo 'dns_get_record: ', json_encode($records), "\n";
    });
    Co::cancel($id);
    Co::sleep(0.001);
    go(function () {
        checkdnsrr(LONG);
        echo "not reached\n";
    });
    Swoole\Event::exit();
});
?>
--EXPECT--
gethostbyaddr: as outside, others ran
a bad address: as outside
dns_get_record: as outside, others ran
checkdnsrr: as outside, others ran
getmxrr: as outside, others ran
error: as outside, others ran
gethostbyaddr: 127.0.0.1
dns_get_record: false
