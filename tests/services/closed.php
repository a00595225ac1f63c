<?php
// A connection over TLS that is closed while another coroutine waits in a query of it: closed.php DRIVER, and in WSCO_SERVICES what
// services.php has started. Prints what the query told, then "ok".

use Swoole\Coroutine as Co;

$at = json_decode(getenv('WSCO_SERVICES'), true);

/** What is needed: connect(), ask() waits for ever, asks() tells of another connection whether it does, close(), works(). */
$drivers = [
    'redis' => new class ($at) {
        public function __construct(private array $at)
        {
        }

        public function connect(): Redis
        {
            $redis = new Redis();
            $redis->connect('tls://127.0.0.1', $this->at['redis_tls'], 0, null, 0, 0, ['stream' => ['verify_peer' => false, 'verify_peer_name' => false]]);
            return $redis;
        }

        public function ask(Redis $redis): mixed
        {
            return $redis->blPop(['closed'], 0);
        }

        public function asks(Redis $other): bool
        {
            return $other->info('clients')['blocked_clients'] > 0;
        }

        public function close(Redis $redis): void
        {
            $redis->close();
        }

        public function works(Redis $redis): bool
        {
            return $redis->ping() === true;
        }
    },
    'mysqli' => new class ($at) {
        public function __construct(private array $at)
        {
        }

        public function connect(): mysqli
        {
            $mysqli = mysqli_init();
            $mysqli->options(MYSQLI_OPT_SSL_VERIFY_SERVER_CERT, false);
            $mysqli->real_connect('127.0.0.1', 'tester', 'secret', 'test', $this->at['mariadb'], null, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);
            return $mysqli;
        }

        public function ask(mysqli $mysqli): mixed
        {
            return $mysqli->query('SELECT SLEEP(1000)');
        }

        public function asks(mysqli $other): bool
        {
            return $other->query("SELECT 1 FROM information_schema.processlist WHERE info = 'SELECT SLEEP(1000)'")->num_rows > 0;
        }

        public function close(mysqli $mysqli): void
        {
            $mysqli->close();
        }

        public function works(mysqli $mysqli): bool
        {
            return $mysqli->query("SHOW STATUS LIKE 'Ssl_cipher'")->fetch_row()[1] !== '';
        }
    },
    'pgsql' => new class ($at) {
        public function __construct(private array $at)
        {
        }

        public function connect(): mixed
        {
            return pg_connect("host=127.0.0.1 port={$this->at['postgresql']} dbname=postgres user=tester password=secret sslmode=require", PGSQL_CONNECT_FORCE_NEW);
        }

        public function ask(mixed $connection): mixed
        {
            return @pg_query($connection, 'SELECT pg_sleep(1000)');
        }

        public function asks(mixed $other): bool
        {
            return pg_num_rows(pg_query($other, "SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(1000)'")) > 0;
        }

        public function close(mixed $connection): void
        {
            pg_close($connection);
        }

        public function works(mixed $connection): bool
        {
            return pg_fetch_result(pg_query($connection, 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'), 0, 0) === 't';
        }
    },
];

Co\run(function () use ($drivers, $argv) {
    $driver = $drivers[$argv[1]];
    $connection = $driver->connect();
    $other = $driver->connect();
    $group = new Co\WaitGroup(1);
    Co::create(function () use ($driver, $connection, $group) {
        try {
            echo 'told ', json_encode($driver->ask($connection)), "\n";
        } catch (Throwable $e) {
            echo 'told ', $e::class, ': ', $e->getMessage(), "\n";
        }
        $group->done();
    });
    while (!$driver->asks($other)) {
        Co::sleep(0.002);
    }
    try {
        $driver->close($connection);
    } catch (Throwable $e) {
        echo 'closing: ', $e::class, ': ', $e->getMessage(), "\n";
    }
    $group->wait();
    echo $driver->works($other) ? "ok\n" : "the other one does not work\n";
});
