<?php
// Started by tests/services/run, which tells what this is.

require __DIR__ . '/servers.inc';
require __DIR__ . '/gates.inc';
require __DIR__ . '/../mission/tap.php';
require __DIR__ . '/pubsub.inc';
require __DIR__ . '/pools.inc';

const LIMIT = 60;   // seconds until something that hangs is ended; nothing is expected to take a tenth of it

final class Services
{
    /** @var array<string, mixed> ports and files, for the scripts */
    private array $at = [];
    /** @var list<resource> sockets that must stay open */
    private array $kept = [];
    /** @var array<string, array> servers by name */
    private array $started = [];
    /** The hooks that run() turns on. */
    private int $hooks = 0;

    public function __construct(private Tap $tap, private Servers $servers, private string $pattern)
    {
    }

    public function run(): void
    {
        $this->tap->group('servers');
        $started = $this->tap->check('start', $this->start(...));
        if (!$started) {
            return;
        }
        putenv('WSCO_SERVICES=' . json_encode($this->at));
        $this->hooks = $this->hooks();
        $this->group('told', $this->told(...));
        $this->group('together', $this->together(...));
        $this->group('closed', $this->closed(...));
        $this->group('dns', $this->dns(...));
        $this->group('forks', $this->forks(...));
        // Last of those that use these servers: it starts them again.
        $this->group('pools', fn () => (new Pools($this->tap, $this->servers, $this->started))->run($this->unhooked('TCP')));
        $this->group('pubsub', fn () => (new PubSub($this->tap, $this->servers))->run($this->unhooked('TCP')));
    }

    private function group(string $title, callable $checks): void
    {
        if (preg_match("\x01$this->pattern\x01", $title)) {
            $this->tap->group($title);
            $checks();
        }
    }

    private function start(): void
    {
        $this->at = ['directory' => $this->servers->directory];
        foreach (['redis', 'mariadb', 'postgresql'] as $name) {
            $this->started[$name] = $this->servers->$name();
            $this->at[$name] = $this->started[$name]['port'];
        }
        $this->at['redis_tls'] = $this->servers->redisTls()['port'];
        $this->at['mariadb_socket'] = "{$this->servers->directory}/mariadb.sock";
        $slow = $this->servers->script('slow.php', [], true);
        $this->at['slow'] = $slow['port'];
        $this->at['smtp'] = (int) $slow['process']->waitOutput('/^SMTP (\d+)$/m')[1];
        foreach (['redis', 'mariadb', 'postgresql', 'slow'] as $name) {
            $this->at["cut_$name"] = $this->servers->script('cutter.php', [(string) $this->at[$name]])['port'];
        }
        $authority = make_certificate('An authority', null, true);
        $this->at['authority'] = $this->servers->file('authority.pem', $authority['text']);
        $expired = make_certificate('localhost', $authority, days: 0);
        // It is valid to the end of the second in which it was made.
        while (time() <= openssl_x509_parse($expired['text'])['validTo_time_t']) {
            usleep(10000);
        }
        $nginx = $this->servers->nginx($this->at['slow'], [
            'localhost' => make_certificate('localhost', $authority),
            'elsewhere' => make_certificate('elsewhere.example', $authority),
            'expired' => $expired,
        ]);
        $this->at['nginx'] = $nginx['port'];
        $this->at['nginx_ports'] = $nginx['ports'];
        $this->at['refused'] = Servers::freePort();
        $this->at['silent'] = $this->listen(100);
        $this->at['full'] = $this->full();
    }

    /** A port where nobody accepts. */
    private function listen(int $backlog): int
    {
        $context = stream_context_create(['socket' => ['backlog' => $backlog]]);
        $flags = STREAM_SERVER_BIND | STREAM_SERVER_LISTEN;
        $this->kept[] = $socket = stream_socket_server('tcp://127.0.0.1:0', $errno, $error, $flags, $context);
        return (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
    }

    /** A port whose queue is full: the kernel drops who else asks. */
    private function full(): int
    {
        $port = $this->listen(0);
        while ($client = @stream_socket_client("tcp://127.0.0.1:$port", $errno, $error, 0.2)) {
            $this->kept[] = $client;
        }
        return $port;
    }

    // ---------------------------------------------------------------- the groups

    /** The same errors and warnings as without wsco. */
    private function told(): void
    {
        $script = __DIR__ . '/told.php';
        $told = [];
        foreach (['without' => Servers::plainPhp(), 'with' => TestServer::php()] as $kind => $php) {
            $process = TestServer::command([...$php, $script]);
            $status = $process->wait(LIMIT);
            $told[$kind] = json_decode($process->stdout(), true);
            $this->tap->check("$kind wsco", function () use ($status, $process, $told, $kind) {
                same(0, $status, 'status');
                same('', $process->stderr(), 'standard error');
                truth((bool) $told[$kind], 'no table: ' . $process->stdout());
            });
        }
        foreach ($told['without'] ?? [] as $name => $lines) {
            $this->tap->check($name, fn () => same(implode("\n", $lines), implode("\n", $told['with'][$name] ?? [])));
        }
    }

    /** A hundred coroutines wait in a server at the same time, and an echo beside them is answered. */
    private function together(): void
    {
        foreach (gates() as $name => $gate) {
            $why = $this->missing($gate['needs']) ? "no {$gate['needs']}" : $this->unhooked($gate['hook']);
            if ($why !== '') {
                $this->tap->skip($gate['title'], $why);
                continue;
            }
            $this->tap->check($gate['title'], function () use ($name) {
                $took = $this->passGate($name);
                echo "#   $took\n";
            });
        }
    }

    /** Connections over TLS that are closed while another coroutine waits in them. */
    private function closed(): void
    {
        $told = [
            'redis' => '/^told RedisException: /m',
            'mysqli' => '/^told mysqli_sql_exception: MySQL server has gone away$/m',
            'pgsql' => '/^told false$/m',
        ];
        foreach ($told as $driver => $pattern) {
            $why = $this->missing($driver) ? "no $driver" : $this->unhooked('SSL');
            if ($why !== '') {
                $this->tap->skip($driver, $why);
                continue;
            }
            $this->tap->check($driver, function () use ($driver, $pattern) {
                $script = TestServer::command([...TestServer::php(), __DIR__ . '/closed.php', $driver]);
                $status = $script->wait(LIMIT);
                same('', $script->stderr(), 'standard error');
                same(0, $status, 'status');
                truth(preg_match($pattern, $script->stdout()) === 1, $script->stdout());
                truth(str_ends_with($script->stdout(), "\nok\n"), $script->stdout());
            });
        }
    }

    /** What name servers say. The scripts run where /etc/resolv.conf is another, so this needs the rights of root. */
    private function dns(): void
    {
        $address = '127.' . random_int(2, 250) . '.' . random_int(1, 250) . '.' . random_int(2, 250);
        $slow = preg_replace('/\d+$/', '1', $address);
        $settings = $this->servers->file('resolv.conf', "nameserver $address\noptions timeout:1 attempts:1\n");
        $apart = ['unshare', '-m', 'sh', '-c', "mount --bind $settings /etc/resolv.conf && exec \"\$@\"", 'sh'];
        $why = TestServer::command([...$apart, 'true'])->wait() === 0 ? $this->unhooked('NET_FUNCTION') : 'no mount namespace';
        $servers = $why !== '' || $this->tap->check('start', function () use ($address, $slow) {
            $this->servers->script('slow_names.php', [$slow], true);
            $this->servers->dnsmasq($address, $slow);
        });
        foreach (['the same as without wsco' => $this->sameNames(...), 'slow' => $this->slowNames(...)] as $title => $check) {
            $why !== '' || !$servers ? $this->tap->skip($title, $why ?: 'no servers') : $this->tap->check($title, fn () => $check($apart));
        }
    }

    private function names(array $command, array $arguments = []): string
    {
        $process = TestServer::command([...$command, __DIR__ . '/names.php', ...$arguments]);
        $status = $process->wait(LIMIT);
        same('', $process->stderr(), 'standard error');
        same(0, $status, 'status');
        return $process->stdout();
    }

    private function sameNames(array $apart): void
    {
        $without = json_decode($this->names([...$apart, ...Servers::plainPhp()]), true);
        $with = json_decode($this->names([...$apart, ...TestServer::php()]), true);
        same('192.0.2.1', $without['gethostbyname']);
        foreach ($without as $question => $answer) {
            same(json_encode($answer), json_encode($with[$question] ?? null), $question);
        }
    }

    private function slowNames(array $apart): void
    {
        $told = $this->names([...$apart, ...TestServer::php()], ['slow']);
        truth(preg_match('/^0 wrong, (.*), others ran$/m', $told, $took) === 1, $told);
        echo "#   $took[1]\n";
    }

    /** Connections that are open across a fork, with each PHP that WSCO_SERVICES_FORKS names. */
    private function forks(): void
    {
        foreach (array_filter(explode(':', TestServer::php()[0] . ':' . getenv('WSCO_SERVICES_FORKS'))) as $php) {
            $script = TestServer::command([$php, __DIR__ . '/forks.php']);
            $status = $script->wait(2 * LIMIT);
            $kind = basename(dirname($php));
            $this->tap->check("$kind: status and standard error", function () use ($script, $status) {
                same(0, $status, $script->stdout() . $script->stderr());
                same('', $script->stderr());
            });
            preg_match_all('/^(.*): (ok \w+|skip .*|.*)$/mU', $script->stdout(), $lines, PREG_SET_ORDER);
            truth(count($lines) > 0, 'nothing was tried');
            foreach ($lines as [, $name, $what]) {
                if (str_starts_with($what, 'skip')) {
                    $this->tap->skip("$kind: $name", substr($what, 5));
                } else {
                    $this->tap->check("$kind: $name", fn () => truth(str_starts_with($what, 'ok '), $what));
                }
            }
        }
    }

    private function hooks(): int
    {
        $code = 'Swoole\Coroutine\run(fn () => print((int) (class_exists("Swoole\Runtime") ? Swoole\Runtime::getHookFlags() : 0)));';
        $process = TestServer::command([...TestServer::php(), '-r', $code]);
        same(0, $process->wait(), 'status');
        return (int) $process->stdout();
    }

    /** What cannot wait cooperatively yet, or ''. WSCO_SERVICES_ALL=1 runs it all the same. */
    private function unhooked(string $hook): string
    {
        $process = TestServer::command([...TestServer::php(), '-r', "echo SWOOLE_HOOK_$hook;"]);
        $process->wait();
        return getenv('WSCO_SERVICES_ALL') || ((int) $process->stdout() & $this->hooks) ? '' : "SWOOLE_HOOK_$hook is not hooked yet";
    }

    /** What the clients of that gate took, and the echo. */
    private function passGate(string $name): string
    {
        $script = TestServer::command([...TestServer::php(), __DIR__ . '/together.php', $name]);
        $port = $script->waitOutput('/^PORT (\d+)$/m')[1];
        $pinger = TestServer::command([...Servers::plainPhp(), __DIR__ . '/pinger.php', $port]);
        try {
            $status = $script->wait(LIMIT);
        } finally {
            $script->kill();
        }
        same('', $script->stderr(), 'standard error');
        same(0, $status, 'status');
        truth(preg_match('/^ok (.*)$/m', $script->stdout(), $took) === 1, $script->stdout());
        same(0, $pinger->wait(LIMIT), "the echo's client");
        return "$took[1]; " . trim($pinger->stdout());
    }

    /** Is that extension, or class of Composer's, not there? */
    private function missing(string $needs): bool
    {
        if (!str_contains($needs, '\\')) {
            return !extension_loaded($needs);
        }
        $vendor = (string) getenv('WSCO_VENDOR');
        if ($vendor === '') {
            return true;
        }
        require_once "$vendor/autoload.php";
        return !class_exists($needs);
    }
}

$tap = new Tap();
$servers = new Servers();
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM] as $signal) {
    pcntl_signal($signal, fn () => exit(1));
}
register_shutdown_function($servers->stop(...));
(new Services($tap, $servers, $argv[1] ?? ''))->run();
$servers->stop();
exit($tap->end());
