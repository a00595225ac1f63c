<?php
// What name servers say, as JSON by name: names.php. It runs where /etc/resolv.conf names the servers of services.php; without wsco,
// or with it on a coroutine. With wsco and "slow": 100 questions at once that take the server 100 ms each, and one that it never
// answers, while others run; prints what they took.

$questions = [
    'gethostbyname' => fn () => gethostbyname('there.test'),
    'gethostbyname of nothing' => fn () => gethostbyname('nothing.test'),
    'gethostbynamel' => fn () => gethostbynamel('there.test'),
    'gethostbyaddr' => fn () => gethostbyaddr('192.0.2.1'),
    'gethostbyaddr of nothing' => fn () => gethostbyaddr('192.0.2.99'),
    'dns_get_record' => fn () => dns_get_record('there.test', DNS_A | DNS_MX | DNS_TXT),
    'dns_get_record of nothing' => fn () => dns_get_record('nothing.test', DNS_A),
    'checkdnsrr' => fn () => [checkdnsrr('there.test', 'MX'), checkdnsrr('nothing.test', 'A')],
    'getmxrr' => fn () => [getmxrr('there.test', $hosts, $weights), $hosts, $weights],
    'a stream' => fn () => @stream_socket_client('tcp://local.test:' . json_decode(getenv('WSCO_SERVICES'), true)['silent']) !== false,
    'a stream to nothing' => fn () => [@stream_socket_client('tcp://nothing.test:1', $code, $text), $code, $text],
    'no answer' => fn () => [@dns_get_record('silent.slow.test', DNS_A), error_get_last()['message'] ?? ''],
];

function slow(): void
{
    $turns = 0;
    $done = false;
    Co::create(function () use (&$turns, &$done) {
        while (!$done) {
            Co::sleep(0.002);
            $turns++;
        }
    });
    $group = new Co\WaitGroup();
    $wrong = 0;
    $start = hrtime(true);
    for ($number = 0; $number < 100; $number++) {
        $group->add();
        Co::create(function () use ($number, $group, &$wrong) {
            $records = dns_get_record("n$number.slow.test", DNS_A);
            $wrong += ($records[0]['ip'] ?? '') !== '192.0.2.7';
            $group->done();
        });
    }
    $seen = $turns;
    $group->wait();
    printf("%d wrong, 100 questions took %d ms, %s\n", $wrong, (hrtime(true) - $start) / 1e6, $turns > $seen ? 'others ran' : 'nobody else ran');
    $done = true;
}

$ask = function () use ($questions): void {
    error_clear_last();
    echo json_encode(array_map(fn ($question) => $question(), $questions)), "\n";
};
if (!extension_loaded('wsco')) {
    $ask();
} else {
    Swoole\Coroutine\run(($argv[1] ?? '') === 'slow' ? slow(...) : $ask);
}
