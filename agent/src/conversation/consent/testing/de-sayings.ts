/** German answers to whether to book, and to whether to cancel. */
import { rows, type Sayings } from './sayings.ts';

export const DE_SAYINGS: Sayings = {
  readBack: ['Dienstag, 1. Dezember um 14 Uhr', 'Anna Berg', 'anna@example.com'],
  yes: rows(`
    ja, dann buchen Sie das mal bitte | buchen Sie das mal | ja, machen Sie mal |
    dann buchen Sie das halt | ja, dann machen wir das halt | ja, tragen Sie mich halt ein |
    ja, dann halt am Dienstag | machen wir halt so | ja, buchen Sie das ruhig | ja, stimmt, ne? |
    ja, das passt mir gut, ja, stimmt, gell? | ja, der Name stimmt | ja, die E-Mail stimmt |
    ja, meine Mailadresse ist richtig | ja, Name und E-Mail stimmen |
    ja, die Daten sind alle korrekt | ja, der Termin passt | ja, das Datum stimmt | ja, ich komme |
    ja, ich bin da | ja, ich werde da sein | ja, da habe ich Zeit |
    ja, ich komme am Dienstag um 14 Uhr | ja, wir sehen uns dann | ja, ich will | ja, möchte ich |
    also gut, ja | ja eh | die nehme ich | ich bin dabei | ja, stimmt alles |
    buchen Sie bitte den Termin | nichts lieber als das | ja, einmal buchen bitte |
    die Adresse stimmt, buchen Sie bitte |
    ja, für eine Person |
    jaa | jaaa | na dann | auf geht's | logisch | gebongt | passt schon |
    ja | ja bitte | ja, bitte | ja gerne | gerne | sehr gerne | klar | na klar | natürlich |
    selbstverständlich | auf jeden Fall | genau | ja genau | okay | ok | gut | sehr gut |
    in Ordnung | ist in Ordnung | das passt | passt | das passt mir | das passt perfekt |
    ja das passt | stimmt | das stimmt | ja das stimmt so | richtig | das ist richtig |
    alles klar | alles richtig | perfekt | super | prima, danke | ja danke | ja vielen Dank |
    buchen Sie es | ja buchen Sie das | bitte buchen | ja bitte buchen Sie den Termin |
    buchen Sie ihn bitte | buch das | ja, den nehme ich | ich nehme ihn | machen Sie das |
    mach das | ja machen Sie das bitte | machen wir so | einverstanden | ja, kein Problem |
    kein Problem | warum nicht | klar, warum nicht | ähm ja | ja äh bitte | also ja | ja ja |
    ja ja ja | ja am Dienstag | ja Dienstag um 14 Uhr | ja, Dienstag um zwei |
    ja am ersten Dezember | ja um vierzehn Uhr | ja für Anna Berg | können Sie das buchen? |
    könnten Sie ihn bitte buchen | Sie können buchen | tragen Sie mich ein | das wäre super |
    ja, das ist alles | nein, passt so, buchen Sie es bitte | ja, keine weiteren Fragen |
    bestätigt | ich bestätige | los geht's | von mir aus | hört sich gut an | JA | Ja! |
    schön, ja | yes please | sí, claro | ja und danke | ja eigentlich ja |
    ja schicken Sie mir eine Bestätigung | das geht | jawohl |
    ja passt, am dienstag habe ich zeit | perfekt, dienstag habe ich nichts vor |
    ja bitte, dienstag ist gut | ja, da bin ich frei
  `),
  no: rows(`
    halt mal, nein | ja, buchen Sie das. Halt! | ja, buchen Sie das, halt |
    dann buchen Sie das, halt, falscher Tag | ja, dann, halt | ja, dann halt | ja dann gut halt |
    ne | ne? | ja, ne? |
    ja, ne | ja ne |
    ja, ne, lieber nicht | no | ja, no | nope | mach das mal nicht | muy mal | hören Sie mal auf |
    ja, sagen Sie ihn mal ab | ja, brechen Sie das mal ab | está mal |
    ja, aber die E-Mail ist falsch | ja, die E-Mail stimmt, aber der Tag nicht |
    der Name stimmt nicht | ja, ich komme nicht | never |
    von wegen | denkste | weg damit | quatsch | ach quatsch | blödsinn | hör auf | schluss | schluss jetzt | da bin ich raus | das lassen wir mal schön bleiben | nie im leben |
    nein | nee | nö | nein danke | nein bitte nicht | nicht | bitte nicht | buchen Sie es nicht |
    nicht buchen | buch das nicht | ja nein | ja doch nicht | doch nicht | lieber nicht |
    auf keinen Fall | natürlich nicht | absolut nicht | gar nicht | keinesfalls | niemals | nie |
    ja aber nicht so | das stimmt nicht | das ist falsch | falsch | nicht richtig |
    das passt nicht | das passt mir nicht | stopp | halt | ok stornieren |
    gut, stornieren Sie es | sagen Sie ihn ab | ja absagen | abbrechen | vergessen Sie es |
    vergiss es | ich habe es mir anders überlegt | ich will nicht | ich möchte das nicht |
    kein Interesse | keinen Termin | lassen Sie es | ja lass es | no | don't do it | no lo haga |
    ich habe keine Zeit | nein warten Sie | ja nee | okay, nein | ich kann nicht
  `),
  unclear: rows(`
    ist es zu spät dafür | bin ich zu spät | ginge das noch | ja, ginge das noch? | geht das noch | würde das noch gehen |
    wäre das noch möglich | ist der noch zu haben | könnte ich den noch bekommen | reicht die zeit noch | wäre der noch frei |
    ich heiße jetzt Anna Miller | wie lange dauert die fahrt | was kostet der flug | wo ist das konzert | es ist Miller, Anna Miller bitte |
    mal | mal sehen | ja, kann ich am Dienstag | ja, habe ich Zeit | ja, komme ich |
    ja, schauen wir mal | ja, zur Not | zur Not | ja, ich komme um fünf |
    ja, ich komme am Mittwoch | ja, wenn der Name stimmt | ja, stimmt der Name? |
    ja, ist die E-Mail richtig | die E-Mail stimmt | ich komme | ja, mein Name ist Schön |
    ja, der Name ist Schmidt | ja, ich komme, wenn ich kann | ja, die E-Mail ist bob@example.com |
    ja, ich komme später | ja, dann halt am Mittwoch |
    jein | na toll | na super | na prima | na klasse | na wunderbar | ja hallo | ich muss kurz nachschauen | ich muss das erst abklären | das ist mir zu früh | das ist zu spät | zu teuer | fast | fast richtig | beinahe | auf den namen meines mannes | an meine arbeitsadresse | genug |
    ja aber um elf | ja, aber | ja wenn es frei ist | ja falls es geht mit Anna |
    ja sofern es online ist | ja solange es kostenlos ist | ja um drei | ja Dienstag um 15 Uhr |
    ja am Mittwoch | ja am zweiten Dezember | ja für drei Personen | ja zu zweit |
    ja mit meiner Frau | ja auf die andere Nummer | ja, was kostet das |
    ja wie lange dauert das? | ja wo ist das | was kostet das | lieber um drei |
    ja lieber um drei | verschieben Sie ihn | ja später | warte | ja warten Sie | Moment |
    einen Moment bitte | eine Sekunde | ja eine Sekunde | noch nicht | ja aber noch nicht |
    jetzt nicht | lassen Sie mich nachsehen | vielleicht | ja vielleicht | ich weiß nicht |
    ich bin nicht sicher | keine Ahnung | hm | äh | danke | bitte | ja? | ja und | ja um |
    oder Mittwoch | ja für Peter Schmidt | ja halb drei | ja neun Uhr abends | ja am Morgen |
    ja auch | ja nur online | wenn es frei ist |
    okay, wir sehen uns | okay, ich komme | okay, ich habe nichts | ja, habe ich sonst nichts vor | jo habe ich nichts vor |
    sehr gerne, bin ich frei | ja, wenn ich sonst nichts vorhabe |
    dienstag habe ich zeit | ja am mittwoch habe ich zeit | ja am dienstag muss ich arbeiten
  `),
  cancelYes: rows(`
    ja | ja bitte absagen | sagen Sie ihn ab | stornieren Sie den Termin |
    ja stornieren Sie es bitte | ja weil ich krank bin | ja weil ich nicht kann |
    ja ich kann nicht kommen | den Termin absagen bitte | machen Sie das |
    ja, dienstag geht nicht | ja dienstag kann ich doch nicht |
    ja am dienstag muss ich arbeiten | ja, dienstag passt mir nicht mehr
  `),
  cancelNo: rows(`
    nein | behalten | ja behalten Sie ihn | lassen Sie ihn | bleiben wir dabei | doch nicht |
    nicht absagen | ja bleiben wir bei zwei |
    nein dienstag geht nicht
  `),
};
