<?php
// Every way to get at a property, many times over, for tests/phpt/request/lazy_is_invisible.phpt:
//     php request_access.php built DIR all properties of each object are built before it is used
//     php request_access.php mixed DIR those of every second object are not, so that what the engine remembers of one
//                                      object meets the other kind
//     php request_access.php lazy DIR  those of no object are
// All must print the same. DIR is for uploads.
use Swoole\Http\Request;

const ROUNDS = 60;
const BOUNDARY = "--b\r\nContent-Disposition: form-data; name=";
const FORM = "POST /path?a=1&b[]=2&b[]=3 HTTP/1.1\r\nHost: h\r\nX-A: 1\r\nX-A: 2\r\nCookie: c=d; e=f\r\n";

function request(bool $upload = false): Request
{
    $type = $upload ? 'multipart/form-data; boundary=b' : 'application/x-www-form-urlencoded';
    $body = $upload ? BOUNDARY . "\"p\"\r\n\r\n1\r\n" . BOUNDARY . "\"f\"; filename=\"n\"\r\n\r\ncontents\r\n--b--" : 'p=1&q=2';
    $request = Request::create(['upload_tmp_dir' => $GLOBALS['argv'][2]]);
    $request->parse(FORM . "Content-Type: $type\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body");
    return $request;
}

function take(array &$array): int
{
    $array['taken'] = true;
    return count($array);
}

function &by_reference(Request $r): mixed
{
    return $r->post;
}

function attempt(callable $what): string
{
    try {
        return var_export($what(), true);
    } catch (Throwable $e) {
        return $e::class . ': ' . $e->getMessage();
    }
}

function printed(callable $what): string
{
    ob_start();
    $what();
    return preg_replace('/#\d+ /', '', ob_get_clean());
}

$bound = function (string $value) {
    return [$this->get, $this->user = $value, $this->user, isset($this->post), $this->post['p'] = 'x', $this->post];
};
$cases = [
    'read' => fn (Request $r) => [$r->get, $r->post, $r->cookie, $r->header, $r->files, $r->tmpfiles, $r->fd],
    'read an element' => fn (Request $r) => [$r->get['a'], $r->post['q'], $r->get['b'][1], $r->header['x-a'][0]],
    'read twice' => fn (Request $r) => [$r->get['a'], $r->get['a'], $r->get === $r->get],
    'read by a name' => function (Request $r) {
        foreach (['get', 'post', 'fd', 'cookie'] as $name) {
            $all[] = $r->$name;
        }
        return $all;
    },
    'read of no object type' => fn ($r) => $r?->get['a'] . $r?->post['p'],
    'server' => fn (Request $r) => [$r->server['request_uri'], count($r->server), is_int($r->server['request_time'])],
    'isset' => fn (Request $r) => [isset($r->get), isset($r->get['a']), isset($r->get['z']), isset($r->files), isset($r->post['p'][0])],
    'isset first' => fn (Request $r) => [isset($r->files), isset($r->post), isset($r->none), isset($r->none['x'])],
    'empty' => fn (Request $r) => [empty($r->cookie), empty($r->files), empty($r->get['a'])],
    '??' => fn (Request $r) => [$r->get['z'] ?? 'no', $r->files ?? 'none', $r->tmpfiles['x'] ?? 'nothing', $r->none ?? 'undefined'],
    '??=' => fn (Request $r) => [$r->files ??= ['mine'], $r->get ??= 'not mine', $r->get['z'] ??= 7, $r],
    'write' => fn (Request $r) => [$r->get = ['mine'], $r->get, $r->post = null, $r->post, $r],
    'write an element' => function (Request $r) {
        $r->get['x'] = 1;
        $r->get['b'][] = 4;
        $r->post[] = 'last';
        $r->cookie['c'] .= '!';
        $r->files['new']['deep'] = true;
        return $r;
    },
    'write an element of what was never read' => fn (Request $r) => [$r->header['new'] = 'n', $r->header],
    'count up' => fn (Request $r) => [$r->get['a']++, ++$r->get['a'], $r->get['a']--, $r->get],
    'count up null' => fn (Request $r) => [$r->files++, ++$r->files, $r->files],
    'add to an array' => fn (Request $r) => [$r->get += ['z' => 1, 'a' => 2], $r->get],
    'add to null' => fn (Request $r) => [$r->files .= 'text', $r->files],
    'take a reference' => function (Request $r) {
        $x = &$r->get;
        $x['n'] = 1;
        $y = &$r->post['q'];
        $y = 'changed';
        $z = &$r->files;
        $z = 'was null';
        return [$r->get, $r->post, $r->files];
    },
    'give a reference' => function (Request $r) {
        $mine = ['mine'];
        $r->get = &$mine;
        $mine[] = 2;
        return $r->get;
    },
    'pass a reference' => fn (Request $r) => [take($r->get), sort($r->get['b']), array_push($r->post, 1), $r->get, $r->post],
    'return a reference' => function (Request $r) {
        $p = &by_reference($r);
        $p = 5;
        return $r->post;
    },
    'exchange' => function (Request $r) {
        [$r->get, $r->post] = [$r->post, $r->get];
        ['a' => $a] = $r->post;
        return [$r->get, $r->post, $a];
    },
    'settype' => fn (Request $r) => [settype($r->get['a'], 'int'), settype($r->files, 'array'), $r->get, $r->files],
    'unset an element' => function (Request $r) {
        unset($r->get['b'][0], $r->post['p'], $r->cookie['none'], $r->files['none']);
        return [$r->get, $r->post, $r->cookie, $r->files];
    },
    'unset a property' => fn (Request $r) => attempt(function () use ($r) {
        unset($r->get);
    }) . json_encode($r->get),
    'foreach' => function (Request $r) {
        foreach ($r as $name => $value) {
            $seen[$name] = $value;
        }
        return $seen;
    },
    'foreach while something is written' => function (Request $r) {
        foreach ($r as $name => $value) {
            $r->post = 'written';
            $seen[$name] = $value;
        }
        return $seen;
    },
    'foreach by reference' => function (Request $r) {
        foreach ($r as $name => &$value) {
            $value = [$name, is_array($value)];
        }
        unset($value);
        return $r;
    },
    'foreach over an array by reference' => function (Request $r) {
        foreach ($r->get as &$value) {
            $value = 'new';
        }
        return $r->get;
    },
    'dynamic property first' => function (Request $r) {
        $r->user = 'u';
        foreach ($r as $name => $value) {
            $seen[$name] = $value;
        }
        return [$seen, count((array) $r)];
    },
    'dynamic array first' => function (Request $r) {
        $r->bag['x'] = 1;
        $r->bag[] = 2;
        $r->bag['x']++;
        return [count(get_object_vars($r)), $r->bag, $r->get];
    },
    'dynamic properties' => function (Request $r) {
        $before = isset($r->user);
        $x = &$r->reference;
        $x = 1;
        $r->user = $r->user ?? 'new';
        unset($r->user);
        return [$before, isset($r->user), property_exists($r, 'user'), $r];
    },
    'undefined property' => fn (Request $r) => @[$r->none, $r->none['x'], $r->get],
    '(array)' => fn (Request $r) => (array) $r,
    'get_object_vars' => fn (Request $r) => get_object_vars($r),
    'get_object_vars inside' => fn (Request $r) => Closure::bind(fn () => get_object_vars($this), $r)(),
    'get_mangled_object_vars' => fn (Request $r) => get_mangled_object_vars($r),
    'array_walk' => function (Request $r) {
        array_walk($r, function (&$value, $name) {
            $value = is_array($value) ? count($value) : $name;
        });
        return $r;
    },
    'print' => fn (Request $r) => [print_r($r->get, true), print_r($r, true)],
    'var_dump' => fn (Request $r) => printed(fn () => var_dump($r)),
    'var_export' => fn (Request $r) => var_export($r, true),
    'json_encode' => fn (Request $r) => json_encode($r),
    'http_build_query' => fn (Request $r) => http_build_query($r),
    '==' => function (Request $r) {
        $other = request();
        $r->server = $other->server = null;
        $same = [$r == $other, $r != $other, $r <=> $other, $r == request(), $r == new Request()];
        $other->get['a'] = '2';
        return [...$same, $r == $other, $r <=> $other, $r === $r, in_array($other, [$r]), $r == 'text', $r == null];
    },
    'reflection' => function (Request $r) {
        $get = new ReflectionProperty($r, 'get');
        $post = new ReflectionProperty(Request::class, 'post');
        $all = [$get->isInitialized($r), $get->getValue($r), $post->isInitialized($r)];
        $post->setValue($r, 'set');
        return [...$all, $post->getValue($r), $r->post, (new ReflectionObject($r))->hasProperty('cookie')];
    },
    'property_exists' => fn (Request $r) => [property_exists($r, 'get'), property_exists($r, 'none'), method_exists($r, 'get')],
    'inside' => fn (Request $r) => Closure::bind($bound, $r)('v'),
    'in a nested function' => fn (Request $r) => array_map(fn ($name) => $r->{$name}['a'] ?? null, ['get', 'post', 'get']),
    'in a generator' => fn (Request $r) => iterator_to_array((function () use ($r) {
        yield 'get' => $r->get;
        $r->get[] = 'more';
        yield 'then' => $r->get;
    })()),
    'clone' => fn (Request $r) => attempt(fn () => clone $r),
    'ArrayObject' => fn (Request $r) => attempt(fn () => @count(new ArrayObject($r))),
    'serialize' => fn (Request $r) => attempt(fn () => serialize($r)),
    'garbage' => function (Request $r) {
        [$a, $b] = [request(), request()];
        $a->post = $a;
        $a->get['b'] = $b;
        $b->user = [$a];
        unset($a, $b);
        return gc_collect_cycles() > 1;
    },
    'kept alone' => fn (Request $r) => [request()->get, request()->post['p'], isset(request()->cookie['c']), (array) request()->get],
];
$uploads = [
    'files' => fn (Request $r) => [is_file($r->files['f']['tmp_name']), $r->post, count($r->tmpfiles)],
    'post' => fn (Request $r) => [$r->post, $r->files['f']['name'], is_file($r->tmpfiles[0])],
    'tmpfiles' => fn (Request $r) => [count($r->tmpfiles), $r->tmpfiles === [$r->files['f']['tmp_name']], $r->post],
    'written before' => fn (Request $r) => [$r->post = 'mine', $r->files['f']['size'], $r->post, count($r->tmpfiles)],
    'list written before' => fn (Request $r) => [$r->tmpfiles = [], is_file($r->files['f']['tmp_name']), $r->tmpfiles],
    'by reference' => function (Request $r) {
        $files = &$r->files;
        unset($files['f']['tmp_name']);
        return [$r->files, count($r->tmpfiles)];
    },
];

/** Without what differs from request to request. */
function plain(mixed $result): string
{
    $masks = ['/(request_time(?:_float)?(?:%5D)?\W+(?:int|float)?\W*)[\d.]+/' => '$1T', '/^( *)string\(\d+\)/m' => '$1string',
        '~[\w/.-]+/swoole\.upfile\.\w{6}~' => 'TMP', '/#\d+ /' => ''];
    return preg_replace(array_keys($masks), $masks, printed(fn () => var_dump($result)));
}

$mode = $argv[1];
foreach ([[$cases, false], [$uploads, true]] as [$list, $upload]) {
    foreach ($list as $name => $case) {
        $results = [];
        for ($i = 0; $i < ROUNDS; $i++) {
            $r = request($upload);
            if ($mode === 'built' || ($mode === 'mixed' && $i % 2)) {
                // Without a property table: objects that have one take other paths.
                array_map(fn (string $name) => $r->$name, array_keys(get_class_vars(Request::class)));
            }
            $results[] = plain($case($r));
            unset($r);
        }
        $results = array_unique($results);
        echo "== $name", count($results) === 1 ? '' : ' DIFFERS', "\n", implode("\n--\n", $results), "\n";
    }
}
gc_collect_cycles();
echo count(scandir($argv[2])) - 2, " files left\n";
