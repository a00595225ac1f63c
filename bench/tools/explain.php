<?php
// Started by bench/idle --explain: what a WebSocket keeps while its handler waits for a message, byte for byte.

require __DIR__ . '/common.php';
require __DIR__ . '/simnet.php';
require __DIR__ . '/idle_clients.php';

const FEW = 300;
const MANY = 1300;
const CONNECTIONS = 1000;   // whose stacks are looked at
// Who only hands memory on; the function that called it is the one that wants it.
const ALLOCATORS = '/^(malloc|calloc|realloc|\?\?\?|grow|append|push_take|create|make|\w*_alloc\w*|wsco_mem_\w+|wsco_spare_\w+|'
    . 'wsco_buf_\w+|_?e?[mcr]e?alloc\w*|__zend_\w+|zend_object_alloc|create_object|object_init_ex)$/';

/** @return array<string, float> bytes that are held at the end, by the function that wanted them */
function held(int $idle): array
{
    $file = TestServer::file('');
    $prefix = ['valgrind', '--tool=dhat', '--trace-children=yes', "--dhat-out-file=$file", '--log-file=/dev/null'];
    // PHP's own memory comes from malloc too, so that each block is seen.
    simulate('http_c100', $prefix, ['SIMNET_IDLE' => $idle, 'SIMNET_WARM' => 1, 'SIMNET_ROUNDS' => 1, 'USE_ZEND_ALLOC' => 0]);
    $profile = json_decode((string) file_get_contents($file), true);
    unlink($file);
    $held = [];
    foreach ($profile['pps'] as $point) {
        $frames = array_map(fn (int $i) => preg_replace('/^0x\w+: | \(.*$/', '', $profile['ftbl'][$i]), $point['fs']);
        // The clients are in the same process.
        $place = array_search('our_accept4', $frames, true);
        if ($place !== false && $place <= 2) {
            continue;
        }
        $wanted = array_values(array_filter($frames, fn (string $frame) => !preg_match(ALLOCATORS, $frame)));
        $name = $wanted[0] ?? 'others';
        $held[$name] = ($held[$name] ?? 0) + $point['eb'];
    }
    return $held;
}

/** @return iterable<string> the pages of coroutines' stacks that a process has in memory. They are mapped without huge pages. */
function stackPages(int $pid): iterable
{
    $pagemap = fopen("/proc/$pid/pagemap", 'rb');
    $memory = fopen("/proc/$pid/mem", 'rb');
    stream_set_read_buffer($memory, 0);
    $from = $to = 0;
    foreach (file("/proc/$pid/smaps") as $line) {
        if (preg_match('/^([0-9a-f]+)-([0-9a-f]+) rw-p 00000000 00:00 0\s*$/', $line, $m)) {
            [$from, $to] = [hexdec($m[1]), hexdec($m[2])];
        } elseif (preg_match('/^[0-9a-f]+-[0-9a-f]+ /', $line)) {
            $from = $to = 0;
        } elseif ($from < $to && preg_match('/^VmFlags:.* nh\b/', $line)) {
            for ($at = $from; $at < $to; $at += 1 << 24) {
                fseek($pagemap, intdiv($at, 4096) * 8);
                foreach (unpack('P*', (string) fread($pagemap, intdiv(min($to - $at, 1 << 24), 4096) * 8)) as $i => $entry) {
                    if ($entry < 0) {   // the highest bit: in memory
                        fseek($memory, $at + ($i - 1) * 4096);
                        yield (string) fread($memory, 4096);
                    }
                }
            }
        }
    }
}

[$before, $after] = [held(FEW), held(MANY)];
$each = [];
foreach ($after as $name => $bytes) {
    $each[$name] = ($bytes - ($before[$name] ?? 0)) / (MANY - FEW);
}
arsort($each);
printf("bytes of an idle WebSocket, by the function that wants them (difference of %d and %d)\n", FEW, MANY);
foreach ($each as $name => $bytes) {
    if ($bytes >= 1) {
        printf("  %8.0f  %s\n", $bytes, $name);
    }
}
printf("  %8.0f  together, of malloc and of PHP\n", array_sum($each));

$server = startServer('echo.php', [], ['USE_ZEND_ALLOC' => '1']);
$clients = new IdleClients('ws', $server, '/echo', CONNECTIONS, '127.0.0.2');
sleep(3);   // stacks are trimmed after a second
[$pages, $words, $packed, $pack, $unpack] = [0, 0, 0, 0, 0];
foreach (stackPages($server->pid) as $page) {
    $pages++;
    $words += count(array_filter(unpack('P*', $page)));
    $began = hrtime(true);
    $small = gzdeflate($page, 1);
    $pack += hrtime(true) - $began;
    $began = hrtime(true);
    gzinflate($small);
    $unpack += hrtime(true) - $began;
    $packed += strlen($small);
}
printf("  %8.0f  of the stack of the waiting coroutine: %.2f pages\n", $pages * 4096 / CONNECTIONS, $pages / CONNECTIONS);
$each = fn (int $sum) => $sum / max(1, $pages);
printf("Of such a page %.0f bytes are in words that are not 0. zlib packs it to %.0f bytes in %.1f us and unpacks it in %.1f us.\n",
    $each($words * 8), $each($packed), $each($pack) / 1000, $each($unpack) / 1000);
$clients->close();
