import { describe, expect, it } from 'vitest'
import { parseStructured } from './params.ts'

describe('a parameter', () => {
  it.each<[string, string, string]>([
    ['attachment; filename=a b.txt', 'filename', 'a b.txt'],
    ['attachment; filename="a;b.txt"', 'filename', 'a;b.txt'],
    ["attachment; filename*=utf-8''%E2%82%AC.txt", 'filename', '€.txt'],
    ['attachment; filename*1=b.txt; filename*0=a', 'filename', 'ab.txt'],
    ["attachment; filename*0*=utf-8''%E2%82; filename*1*=%AC.txt", 'filename', '€.txt'],
    ["attachment; filename*0*=utf-8''a; filename*2=c", 'filename', 'ac'],
    ["attachment; filename=x.txt; filename*=utf-8''y.txt", 'filename', 'y.txt'],
    ["attachment; filename*=utf-8''y.txt; filename=x.txt", 'filename', 'y.txt'],
    ['attachment; filename*=%C3%BC.txt', 'filename', 'ü.txt'],
    ["attachment; filename*=iso-8859-1'de'%FC.txt", 'filename', 'ü.txt'],
    ['attachment; filename="a\\"b.txt"', 'filename', 'a"b.txt'],
    ['attachment;filename=a.txt;', 'filename', 'a.txt'],
    ['attachment filename=a.txt', 'filename', 'a.txt'],
    ['attachment; filename = "a.txt"', 'filename', 'a.txt'],
    ["attachment; filename='a.txt'", 'filename', 'a.txt'],
    ['attachment; filename="a.txt', 'filename', 'a.txt'],
    ['attachment; FILENAME="A.txt"', 'filename', 'A.txt'],
    ['attachment; filename*0*=utf-8\'\'a%20; filename*1="b%20"; filename*2*=c%20d', 'filename', 'a b%20c d'],
    ['text/plain; charset=utf-8 name=x.txt', 'charset', 'utf-8'],
    ['text/plain; charset=utf-8 name=x.txt', 'name', 'x.txt'],
    ['text/plain; charset=utf-8, name=x.txt', 'charset', 'utf-8'],
    ['multipart/mixed; boundary="a=b;c"', 'boundary', 'a=b;c'],
    ['multipart/mixed; boundary=a=b', 'boundary', 'a=b'],
    ['multipart/mixed; boundary=----=_Part(1)', 'boundary', '----=_Part(1)'],
    ['attachment; filename==?utf-8?Q?=C3=BC.txt?=', 'filename', '=?utf-8?Q?=C3=BC.txt?='],
    ["attachment; filename*=UTF-8''a%E2%82%AC%", 'filename', 'a€%'],
    ["attachment; filename*='utf-8'%C3%BC.txt", 'filename', 'ü.txt'],
    ['attachment; filename*="utf-8\'\'%C3%BC.txt"', 'filename', 'ü.txt'],
    ['attachment; filename*00=a; filename*01=b', 'filename', 'ab'],
    ["text/plain; charset*=us-ascii'en'utf-8", 'charset', 'utf-8'],
    ['text/plain;; charset=utf-8', 'charset', 'utf-8'],
    ['text/plain charset=utf-8', 'charset', 'utf-8'],
    ['text/plain; charset: utf-8', 'charset', 'utf-8'],
    ['application/pdf; name=Rechnung für März.pdf', 'name', 'Rechnung für März.pdf'],
    ['attachment; filename="C:\\Users\\a.txt"', 'filename', 'C:\\Users\\a.txt'],
    ['attachment; filename=a(1).txt', 'filename', 'a(1).txt'],
    ['attachment; filename=a (1).txt', 'filename', 'a (1).txt'],
    ['attachment; filename="a (1).txt"; size=3', 'filename', 'a (1).txt'],
  ])('%s has %s', (header, name, value) => {
    expect(parseStructured(header).params[name]).toBe(value)
  })
})
