<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>symposiarch</name>
    <message numerus="yes">
        <source>%n services, arrivals and gifts keep their hour: see Logistics.</source>
        <translation><numerusform>One service, arrival or gift keeps its hour: see Logistics.</numerusform><numerusform>%n services, arrivals and gifts keep their hour: see Logistics.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pinned items of the programme go along</source>
        <translation><numerusform>The pinned item of the programme goes along</numerusform><numerusform>%n pinned items of the programme go along</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Page {page} of %n · {width} × {height} mm</source>
        <translation><numerusform>One page · {width} × {height} mm</numerusform><numerusform>Page {page} of %n · {width} × {height} mm</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>There are only %n pages to print.</source>
        <translation><numerusform>There is only one page to print.</numerusform><numerusform>There are only %n pages to print.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pages were saved, the first as “{file}”.</source>
        <translation><numerusform>One page was saved as “{file}”.</numerusform><numerusform>%n pages were saved, the first as “{file}”.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters of thanks have not been sent yet. Unsent letters stay, unless they are ticked.</source>
        <translation><numerusform>One letter of thanks has not been sent yet. Unsent letters stay, unless they are ticked.</numerusform><numerusform>%n letters of thanks have not been sent yet. Unsent letters stay, unless they are ticked.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of these letters lie in the outbox already: they are written anew, without what was changed in them by hand, and have to be approved again.</source>
        <translation><numerusform>One of these letters lies in the outbox already: it is written anew, without what was changed in it by hand, and has to be approved again.</numerusform><numerusform>%n of these letters lie in the outbox already: they are written anew, without what was changed in them by hand, and have to be approved again.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pages were sent to the printer.</source>
        <translation><numerusform>One page was sent to the printer.</numerusform><numerusform>%n pages were sent to the printer.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows with their headings.</source>
        <translation><numerusform>Copied %n row with its headings.</numerusform><numerusform>Copied %n rows with their headings.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} at %n tables</source>
        <translation><numerusform>{count} at one table</numerusform><numerusform>{count} at %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The event is on {day}: the %n arrivals recorded before count until its doors open.</source>
        <translation><numerusform>The event is on {day}: the one arrival recorded before counts until its doors open.</numerusform><numerusform>The event is on {day}: the %n arrivals recorded before count until its doors open.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters that had not gone were taken back: what they say no longer holds.</source>
        <translation><numerusform>One letter that had not gone was taken back: what it says no longer holds.</numerusform><numerusform>%n letters that had not gone were taken back: what they say no longer holds.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests do not know yet that it is cancelled.</source>
        <translation><numerusform>One guest does not know yet that it is cancelled.</numerusform><numerusform>%n guests do not know yet that it is cancelled.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests know the old day or hour.</source>
        <translation><numerusform>One guest knows the old day or hour.</numerusform><numerusform>%n guests know the old day or hour.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests know the old time zone.</source>
        <translation><numerusform>One guest knows the old time zone.</numerusform><numerusform>%n guests know the old time zone.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests know the old place.</source>
        <translation><numerusform>One guest knows the old place.</numerusform><numerusform>%n guests know the old place.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n badges wait for the printer</source>
        <translation><numerusform>%n badge waits for the printer</numerusform><numerusform>%n badges wait for the printer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation><numerusform>in %n day</numerusform><numerusform>in %n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation><numerusform>%n day ago</numerusform><numerusform>%n days ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation><numerusform>%n person</numerusform><numerusform>%n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{field} of %n people</source>
        <translation><numerusform>{field} of %n person</numerusform><numerusform>{field} of %n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation><numerusform>%n event</numerusform><numerusform>%n events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n steps shown</source>
        <translation><numerusform>%n step shown</numerusform><numerusform>%n steps shown</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change %n people</source>
        <translation><numerusform>Change %n person</numerusform><numerusform>Change %n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change “{field}” of %n people</source>
        <translation><numerusform>Change “{field}” of %n person</numerusform><numerusform>Change “{field}” of %n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change %n rows</source>
        <translation><numerusform>Change %n row</numerusform><numerusform>Change %n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Rows of “{sheet}” that were taken for nobody's: {rows} and %n more.</source>
        <translation><numerusform>Rows of “{sheet}” that were taken for nobody's: {rows} and %n more.</numerusform><numerusform>Rows of “{sheet}” that were taken for nobody's: {rows} and %n more.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation><numerusform>{names} and %n more</numerusform><numerusform>{names} and %n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %n selected</source>
        <translation><numerusform>{selected} of %n selected</numerusform><numerusform>{selected} of %n selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation><numerusform>%n shown</numerusform><numerusform>%n shown</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Put away %n people</source>
        <translation><numerusform>Put away %n person</numerusform><numerusform>Put away %n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take back %n people</source>
        <translation><numerusform>Take back %n person</numerusform><numerusform>Take back %n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Invite %n people</source>
        <translation><numerusform>Invite %n person</numerusform><numerusform>Invite %n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation><numerusform>%n invited</numerusform><numerusform>%n invited</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation><numerusform>%n expected</numerusform><numerusform>%n expected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Record %n replies: {reply}</source>
        <translation><numerusform>Record %n reply: {reply}</numerusform><numerusform>Record %n replies: {reply}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n guests</source>
        <translation><numerusform>Withdraw %n guest</numerusform><numerusform>Withdraw %n guests</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests were saved in “{file}”.</source>
        <translation><numerusform>%n guest was saved in “{file}”.</numerusform><numerusform>%n guests were saved in “{file}”.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{organisation} · {role} · may invite %n</source>
        <translation><numerusform>{organisation} · {role} · may invite %n</numerusform><numerusform>{organisation} · {role} · may invite %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>expected of %n places</source>
        <translation><numerusform>expected of %n place</numerusform><numerusform>expected of %n places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n invitations wait for approval</source>
        <translation><numerusform>%n invitation waits for approval</numerusform><numerusform>%n invitations wait for approval</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n approved invitations have not been sent</source>
        <translation><numerusform>%n approved invitation has not been sent</numerusform><numerusform>%n approved invitations have not been sent</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests have not said yes or no and the date nears</source>
        <translation><numerusform>%n guest has not said yes or no and the date nears</numerusform><numerusform>%n guests have not said yes or no and the date nears</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n answers are late</source>
        <translation><numerusform>%n answer is late</numerusform><numerusform>%n answers are late</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n free places can go to the reserve</source>
        <translation><numerusform>%n free place can go to the reserve</numerusform><numerusform>%n free places can go to the reserve</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait to be approved</source>
        <translation><numerusform>%n message waits to be approved</numerusform><numerusform>%n messages wait to be approved</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters lie there, though the invitation went another way</source>
        <translation><numerusform>%n letter lies there, though the invitation went another way</numerusform><numerusform>%n letters lie there, though the invitation went another way</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages may not have gone out</source>
        <translation><numerusform>%n message may not have gone out</numerusform><numerusform>%n messages may not have gone out</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages were refused by the mail server</source>
        <translation><numerusform>%n message was refused by the mail server</numerusform><numerusform>%n messages were refused by the mail server</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people are new</source>
        <translation><numerusform>%n person is new</numerusform><numerusform>%n people are new</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rows were saved with the reasons.</source>
        <translation><numerusform>%n row was saved with the reason.</numerusform><numerusform>%n rows were saved with the reasons.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rows · nothing is written before you keep them</source>
        <translation><numerusform>%n row · nothing is written before you keep it</numerusform><numerusform>%n rows · nothing is written before you keep them</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Keep %n lines</source>
        <translation><numerusform>Keep %n line</numerusform><numerusform>Keep %n lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n lines of logistics were written.</source>
        <translation><numerusform>%n line of logistics was written.</numerusform><numerusform>%n lines of logistics were written.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of the lines were written for another event.</source>
        <translation><numerusform>%n of the lines was written for another event.</numerusform><numerusform>%n of the lines were written for another event.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Logistics (%n to look at)</source>
        <translation><numerusform>Logistics (%n to look at)</numerusform><numerusform>Logistics (%n to look at)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>In %n rows something is not taken; each says what.</source>
        <translation><numerusform>In %n row something is not taken; it says what.</numerusform><numerusform>In %n rows something is not taken; each says what.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Keep %n people</source>
        <translation><numerusform>Keep %n person</numerusform><numerusform>Keep %n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{sheet} · %n rows</source>
        <translation><numerusform>{sheet} · %n row</numerusform><numerusform>{sheet} · %n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n min free before</source>
        <translation><numerusform>%n min free before</numerusform><numerusform>%n min free before</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation><numerusform>%n minute</numerusform><numerusform>%n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n candidates</source>
        <translation><numerusform>1 candidate</numerusform><numerusform>%n candidates</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n min over</source>
        <translation><numerusform>%n min over</numerusform><numerusform>%n min over</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change %n items of the programme</source>
        <translation><numerusform>Change %n item of the programme</numerusform><numerusform>Change %n items of the programme</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Shift by %n minutes</source>
        <translation><numerusform>Shift by %n minute</numerusform><numerusform>Shift by %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation><numerusform>%n letter</numerusform><numerusform>%n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Approve %n letters</source>
        <translation><numerusform>Approve %n letter</numerusform><numerusform>Approve %n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take back %n letters</source>
        <translation><numerusform>Take back %n letter</numerusform><numerusform>Take back %n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n drafts were saved in “{folder}”.</source>
        <translation><numerusform>%n draft was saved in “{folder}”.</numerusform><numerusform>%n drafts were saved in “{folder}”.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters were sent.</source>
        <translation><numerusform>%n letter was sent.</numerusform><numerusform>%n letters were sent.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n in order</source>
        <translation><numerusform>%n in order</numerusform><numerusform>%n in order</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ranks shared</source>
        <translation><numerusform>%n rank shared</numerusform><numerusform>%n ranks shared</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to mind</source>
        <translation><numerusform>%n to mind</numerusform><numerusform>%n to mind</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Record %n guests: {honour}</source>
        <translation><numerusform>Record %n guest: {honour}</numerusform><numerusform>Record %n guests: {honour}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Shares rank {rank} with {names} and %n others.</source>
        <translation><numerusform>Shares rank {rank} with {names} and one other.</numerusform><numerusform>Shares rank {rank} with {names} and %n others.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Approve %n invitations</source>
        <translation><numerusform>Approve %n invitation</numerusform><numerusform>Approve %n invitations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Mark %n invitations as sent</source>
        <translation><numerusform>Mark %n invitation as sent</numerusform><numerusform>Mark %n invitations as sent</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Mark %n guests as reminded</source>
        <translation><numerusform>Mark %n guest as reminded</numerusform><numerusform>Mark %n guests as reminded</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation><numerusform>%n pair</numerusform><numerusform>%n pairs</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pairs to look at</source>
        <translation><numerusform>%n pair to look at</numerusform><numerusform>%n pairs to look at</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to put right in {plan}</source>
        <translation><numerusform>%n to put right in {plan}</numerusform><numerusform>%n to put right in {plan}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to put right</source>
        <translation><numerusform>%n to put right</numerusform><numerusform>%n to put right</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to put right in this event</source>
        <translation><numerusform>%n to put right in this event</numerusform><numerusform>%n to put right in this event</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n events to come</source>
        <translation><numerusform>%n event to come</numerusform><numerusform>%n events to come</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days to go</source>
        <translation><numerusform>day to go</numerusform><numerusform>days to go</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days past</source>
        <translation><numerusform>day past</numerusform><numerusform>days past</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{expected} expected of %n places</source>
        <translation><numerusform>{expected} expected of %n place</numerusform><numerusform>{expected} expected of %n places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n speakers</source>
        <translation><numerusform>%n speaker</numerusform><numerusform>%n speakers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation><numerusform>And %n more.</numerusform><numerusform>And %n more.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests are left alone:</source>
        <translation><numerusform>%n guest is left alone:</numerusform><numerusform>%n guests are left alone:</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n lines are still to be resolved; what is not resolved is not recorded.</source>
        <translation><numerusform>%n line is still to be resolved; what is not resolved is not recorded.</numerusform><numerusform>%n lines are still to be resolved; what is not resolved is not recorded.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Give %n guests to {organiser}</source>
        <translation><numerusform>Give %n guest to {organiser}</numerusform><numerusform>Give %n guests to {organiser}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Give it the %n selected guests</source>
        <translation><numerusform>Give it the %n selected guest</numerusform><numerusform>Give it the %n selected guests</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Move up %n guests</source>
        <translation><numerusform>Move up %n guest</numerusform><numerusform>Move up %n guests</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Move up %n guests from the reserve</source>
        <translation><numerusform>Move up %n guest from the reserve</numerusform><numerusform>Move up %n guests from the reserve</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Record %n decisions</source>
        <translation><numerusform>Record %n decision</numerusform><numerusform>Record %n decisions</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Record %n decisions of the approval sheet</source>
        <translation><numerusform>Record %n decision of the approval sheet</numerusform><numerusform>Record %n decisions of the approval sheet</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Record %n replies</source>
        <translation><numerusform>Record %n reply</numerusform><numerusform>Record %n replies</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Record %n replies from {file}</source>
        <translation><numerusform>Record %n reply from {file}</numerusform><numerusform>Record %n replies from {file}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take back the approval of %n invitations</source>
        <translation><numerusform>Take back the approval of %n invitation</numerusform><numerusform>Take back the approval of %n invitations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{expected} of %n places</source>
        <translation><numerusform>{expected} of %n place</numerusform><numerusform>{expected} of %n places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of those who came were not expected</source>
        <translation><numerusform>one of those who came was not expected</numerusform><numerusform>%n of those who came were not expected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n still expected</source>
        <translation><numerusform>One still expected</numerusform><numerusform>%n still expected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation><numerusform>One arrived</numerusform><numerusform>%n arrived</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n arrivals came from the other door.</source>
        <translation><numerusform>One arrival came from the other door.</numerusform><numerusform>%n arrivals came from the other door.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{said} Both records are kept; %n things need a look.</source>
        <translation><numerusform>{said} Both records are kept; one thing needs a look.</numerusform><numerusform>{said} Both records are kept; %n things need a look.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Words (%n not understood)</source>
        <translation><numerusform>Words (%n not understood)</numerusform><numerusform>Words (%n not understood)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n envelopes are not registered yet; their serials are those that they would get.</source>
        <translation><numerusform>%n envelope is not registered yet; its serial is the one that it would get.</numerusform><numerusform>%n envelopes are not registered yet; their serials are those that they would get.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests are left out; what is missing stands beside their names.</source>
        <translation><numerusform>%n guest is left out; what is missing stands beside the name.</numerusform><numerusform>%n guests are left out; what is missing stands beside their names.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters were saved in “{file}”.</source>
        <translation><numerusform>%n letter was saved in “{file}”.</numerusform><numerusform>%n letters were saved in “{file}”.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>From {address}, at most %n a minute: about {minutes} min. It can be stopped and goes on later where it stopped; nobody gets a letter twice. What has been sent cannot be taken back.</source>
        <translation><numerusform>From {address}, at most %n a minute: about {minutes} min. It can be stopped and goes on later where it stopped; nobody gets a letter twice. What has been sent cannot be taken back.</numerusform><numerusform>From {address}, at most %n a minute: about {minutes} min. It can be stopped and goes on later where it stopped; nobody gets a letter twice. What has been sent cannot be taken back.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Give %n envelopes their serials</source>
        <translation><numerusform>Give %n envelope its serial</numerusform><numerusform>Give %n envelopes their serials</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Mark %n letters as gone</source>
        <translation><numerusform>Mark %n letter as gone</numerusform><numerusform>Mark %n letters as gone</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Note %n envelopes in the register</source>
        <translation><numerusform>Note %n envelope in the register</numerusform><numerusform>Note %n envelopes in the register</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Send %n letters</source>
        <translation><numerusform>Send %n letter</numerusform><numerusform>Send %n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters were taken back, to be written anew: what they say no longer holds.</source>
        <translation><numerusform>One letter was taken back, to be written anew: what it says no longer holds.</numerusform><numerusform>%n letters were taken back, to be written anew: what they say no longer holds.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Settle %n letters in doubt</source>
        <translation><numerusform>Settle %n letter in doubt</numerusform><numerusform>Settle %n letters in doubt</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take back the approval of %n letters</source>
        <translation><numerusform>Take back the approval of %n letter</numerusform><numerusform>Take back the approval of %n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The %n selected guests</source>
        <translation><numerusform>The %n selected guest</numerusform><numerusform>The %n selected guests</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Write %n letters</source>
        <translation><numerusform>Write %n letter</numerusform><numerusform>Write %n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n items were written to {file}.</source>
        <translation><numerusform>%n item was written to {file}.</numerusform><numerusform>%n items were written to {file}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n lines more</source>
        <translation><numerusform>and %n line more</numerusform><numerusform>and %n lines more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change %n duties of speakers</source>
        <translation><numerusform>Change %n duty of speakers</numerusform><numerusform>Change %n duties of speakers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>That is %n more than {organiser} may invite.</source>
        <translation><numerusform>That is %n more than {organiser} may invite.</numerusform><numerusform>That is %n more than {organiser} may invite.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{organiser} may invite %n more.</source>
        <translation><numerusform>{organiser} may invite %n more.</numerusform><numerusform>{organiser} may invite %n more.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Erase %n people?</source>
        <translation><numerusform>Erase one person?</numerusform><numerusform>Erase %n people?</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Erase %n people</source>
        <translation><numerusform>Erase one person</numerusform><numerusform>Erase %n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people were erased.</source>
        <translation><numerusform>One person was erased.</numerusform><numerusform>%n people were erased.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The names are taken out of %n notes, letters to others and other texts.</source>
        <translation><numerusform>The names are taken out of one note, letter to others or other text.</numerusform><numerusform>The names are taken out of %n notes, letters to others and other texts.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n backups beside the office still hold them, until newer ones take their place.</source>
        <translation><numerusform>One backup beside the office still holds them, until newer ones take its place.</numerusform><numerusform>%n backups beside the office still hold them, until newer ones take their place.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{category} (%n people)</source>
        <translation><numerusform>{category} (one person)</numerusform><numerusform>{category} (%n people)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n due to be erased</source>
        <translation><numerusform>One due to be erased</numerusform><numerusform>%n due to be erased</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{part}: %n</source>
        <translation><numerusform>{part}: %n</numerusform><numerusform>{part}: %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n arrivals</source>
        <translation><numerusform>%n arrival</numerusform><numerusform>%n arrivals</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n cost lines</source>
        <translation><numerusform>%n cost line</numerusform><numerusform>%n cost lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation><numerusform>%n due</numerusform><numerusform>%n due</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n flags, seen by who looks at them</source>
        <translation><numerusform>%n flag, seen by who looks at it</numerusform><numerusform>%n flags, seen by who looks at them</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n gifts</source>
        <translation><numerusform>%n gift</numerusform><numerusform>%n gifts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests come for it.</source>
        <translation><numerusform>%n guest comes for it.</numerusform><numerusform>%n guests come for it.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation><numerusform>%n late</numerusform><numerusform>%n late</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation><numerusform>%n line</numerusform><numerusform>%n lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed</source>
        <translation><numerusform>%n not confirmed</numerusform><numerusform>%n not confirmed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people pass the gate</source>
        <translation><numerusform>%n person passes the gate</numerusform><numerusform>%n people pass the gate</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation><numerusform>%n service</numerusform><numerusform>%n services</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n services are {status}</source>
        <translation><numerusform>%n service is {status}</numerusform><numerusform>%n services are {status}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sheets were written.</source>
        <translation><numerusform>%n sheet was written.</numerusform><numerusform>%n sheets were written.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are done</source>
        <translation><numerusform>%n task is done</numerusform><numerusform>%n tasks are done</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are open again</source>
        <translation><numerusform>%n task is open again</numerusform><numerusform>%n tasks are open again</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks were written.</source>
        <translation><numerusform>%n task was written.</numerusform><numerusform>%n tasks were written.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n with something missing</source>
        <translation><numerusform>%n with something missing</numerusform><numerusform>%n with something missing</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change %n lines</source>
        <translation><numerusform>Change %n line</numerusform><numerusform>Change %n lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>For %n arrivals.</source>
        <translation><numerusform>For %n arrival.</numerusform><numerusform>For %n arrivals.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take out %n lines</source>
        <translation><numerusform>Take out %n line</numerusform><numerusform>Take out %n lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>late by %n days</source>
        <translation><numerusform>late by %n day</numerusform><numerusform>late by %n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n tasks done</source>
        <translation><numerusform>{done} of %n task done</numerusform><numerusform>{done} of %n tasks done</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Cards are printed again for {names} and %n others.</source>
        <translation><numerusform>Cards are printed again for {names} and one other.</numerusform><numerusform>Cards are printed again for {names} and %n others.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Check {number} of %n: {what}</source>
        <translation><numerusform>Check {number} of %n: {what}</numerusform><numerusform>Check {number} of %n: {what}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation><numerusform>%n check</numerusform><numerusform>%n checks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests would have no seat.</source>
        <translation><numerusform>%n guest would have no seat.</numerusform><numerusform>%n guests would have no seat.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests are coming.</source>
        <translation><numerusform>%n guest is coming.</numerusform><numerusform>%n guests are coming.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests are coming. Say which tables there are, and they are seated by rank.</source>
        <translation><numerusform>%n guest is coming. Say which tables there are, and they are seated by rank.</numerusform><numerusform>%n guests are coming. Say which tables there are, and they are seated by rank.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests sit elsewhere</source>
        <translation><numerusform>%n guest sits elsewhere</numerusform><numerusform>%n guests sit elsewhere</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n seats</source>
        <translation><numerusform>%n seat</numerusform><numerusform>%n seats</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>There are %n seats.</source>
        <translation><numerusform>There is %n seat.</numerusform><numerusform>There are %n seats.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tables will be set up.</source>
        <translation><numerusform>%n table will be set up.</numerusform><numerusform>%n tables will be set up.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation><numerusform>%n row</numerusform><numerusform>%n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rows will be set up.</source>
        <translation><numerusform>%n row will be set up.</numerusform><numerusform>%n rows will be set up.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>There will be %n seats.</source>
        <translation><numerusform>There will be %n seat.</numerusform><numerusform>There will be %n seats.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The room has no space for %n of them.</source>
        <translation><numerusform>The room has no space for one of them.</numerusform><numerusform>The room has no space for %n of them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation><numerusform>%n table</numerusform><numerusform>%n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Lock %n seats</source>
        <translation><numerusform>Lock %n seat</numerusform><numerusform>Lock %n seats</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Seat late changes: %n moves</source>
        <translation><numerusform>Seat late changes: %n move</numerusform><numerusform>Seat late changes: %n moves</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Seat {name} with %n others</source>
        <translation><numerusform>Seat {name} with one other</numerusform><numerusform>Seat {name} with %n others</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take %n guests off their seats</source>
        <translation><numerusform>Take %n guest off the seat</numerusform><numerusform>Take %n guests off their seats</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n seats</source>
        <translation><numerusform>Unlock %n seat</numerusform><numerusform>Unlock %n seats</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{layout} (%n seats)</source>
        <translation><numerusform>{layout} (%n seat)</numerusform><numerusform>{layout} (%n seats)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{letter}: %n moves</source>
        <translation><numerusform>{letter}: one move</numerusform><numerusform>{letter}: %n moves</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{moves}, %n checks remain</source>
        <translation><numerusform>{moves}, %n check remains</numerusform><numerusform>{moves}, %n checks remain</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{seated} of %n seated</source>
        <translation><numerusform>{seated} of %n seated</numerusform><numerusform>{seated} of %n seated</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>There are not %n seats side by side here.</source>
        <translation><numerusform>There is no seat here.</numerusform><numerusform>There are not %n seats side by side here.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n others move along</source>
        <translation><numerusform>One other moves along</numerusform><numerusform>%n others move along</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{taken} of %n chairs are taken.</source>
        <translation><numerusform>{taken} of %n chair is taken.</numerusform><numerusform>{taken} of %n chairs are taken.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{seated} of %n seats taken, layout {layout}</source>
        <translation><numerusform>{seated} of %n seat taken, layout {layout}</numerusform><numerusform>{seated} of %n seats taken, layout {layout}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{sentence} (and %n more like it)</source>
        <translation><numerusform>{sentence} (and one more like it)</numerusform><numerusform>{sentence} (and %n more like it)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more like it</source>
        <translation><numerusform>one more like it</numerusform><numerusform>%n more like it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Gone: %n letters to them.</source>
        <translation><numerusform>Gone: one letter to them.</numerusform><numerusform>Gone: %n letters to them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change the kind of %n chairs</source>
        <translation><numerusform>Change the kind of a chair</numerusform><numerusform>Change the kind of %n chairs</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Set {table} for %n</source>
        <translation><numerusform>Set {table} for %n</numerusform><numerusform>Set {table} for %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more places for a wheelchair are needed.</source>
        <translation><numerusform>One more place for a wheelchair is needed.</numerusform><numerusform>%n more places for a wheelchair are needed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n seats together</source>
        <translation><numerusform>One seat</numerusform><numerusform>%n seats together</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>One selected</numerusform><numerusform>%n selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tables copied</source>
        <translation><numerusform>One table copied</numerusform><numerusform>%n tables copied</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong</source>
        <translation><numerusform>One thing is wrong</numerusform><numerusform>%n things are wrong</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things in the room</source>
        <translation><numerusform>One thing in the room</numerusform><numerusform>%n things in the room</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n venues</source>
        <translation><numerusform>One venue</numerusform><numerusform>%n venues</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Add %n tables</source>
        <translation><numerusform>Add a table</numerusform><numerusform>Add %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Align %n tables</source>
        <translation><numerusform>Align a table</numerusform><numerusform>Align %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change %n seats</source>
        <translation><numerusform>Change a seat</numerusform><numerusform>Change %n seats</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n tables</source>
        <translation><numerusform>Duplicate a table</numerusform><numerusform>Duplicate %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Free %n tables</source>
        <translation><numerusform>Free a table</numerusform><numerusform>Free %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Give %n tables another shape</source>
        <translation><numerusform>Give a table another shape</numerusform><numerusform>Give %n tables another shape</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Group %n tables</source>
        <translation><numerusform>Group a table</numerusform><numerusform>Group %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Keep %n tables for {category}</source>
        <translation><numerusform>Keep a table for {category}</numerusform><numerusform>Keep %n tables for {category}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Lock %n tables</source>
        <translation><numerusform>Lock a table</numerusform><numerusform>Lock %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Mirror %n tables</source>
        <translation><numerusform>Mirror a table</numerusform><numerusform>Mirror %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Move %n tables</source>
        <translation><numerusform>Move a table</numerusform><numerusform>Move %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nudge %n tables</source>
        <translation><numerusform>Nudge a table</numerusform><numerusform>Nudge %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tables</source>
        <translation><numerusform>Remove a table</numerusform><numerusform>Remove %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take %n chairs away</source>
        <translation><numerusform>Take a chair away</numerusform><numerusform>Take %n chairs away</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Set %n tables for another number</source>
        <translation><numerusform>Set a table for another number</numerusform><numerusform>Set %n tables for another number</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Spread %n tables evenly</source>
        <translation><numerusform>Spread a table evenly</numerusform><numerusform>Spread %n tables evenly</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>There are %n seats more than the room may hold.</source>
        <translation><numerusform>There is one seat more than the room may hold.</numerusform><numerusform>There are %n seats more than the room may hold.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Turn %n tables</source>
        <translation><numerusform>Turn a table</numerusform><numerusform>Turn %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Ungroup %n tables</source>
        <translation><numerusform>Ungroup a table</numerusform><numerusform>Ungroup %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n tables</source>
        <translation><numerusform>Unlock a table</numerusform><numerusform>Unlock %n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Change %n rooms</source>
        <translation><numerusform>Change a room</numerusform><numerusform>Change %n rooms</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n invitations were not sent</source>
        <translation><numerusform>%n invitation was not sent</numerusform><numerusform>%n invitations were not sent</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests have not been told that the event is put off or cancelled</source>
        <translation><numerusform>%n guest has not been told that the event is put off or cancelled</numerusform><numerusform>%n guests have not been told that the event is put off or cancelled</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n suppliers</source>
        <translation><numerusform>%n supplier</numerusform><numerusform>%n suppliers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n services for all events</source>
        <translation><numerusform>%n service for all events</numerusform><numerusform>%n services for all events</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Set %n tables otherwise</source>
        <translation><numerusform>Set a table otherwise</numerusform><numerusform>Set %n tables otherwise</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests with their seats were saved.</source>
        <translation><numerusform>%n guest with the seat was saved.</numerusform><numerusform>%n guests with their seats were saved.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people were written.</source>
        <translation><numerusform>%n person was written.</numerusform><numerusform>%n people were written.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Put %n people on it</source>
        <translation><numerusform>Put %n person on it</numerusform><numerusform>Put %n people on it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Put %n people on the list {name}</source>
        <translation><numerusform>Put %n person on the list {name}</numerusform><numerusform>Put %n people on the list {name}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take %n people off the list {name}</source>
        <translation><numerusform>Take %n person off the list {name}</numerusform><numerusform>Take %n people off the list {name}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n cost lines are paid</source>
        <translation><numerusform>%n cost line is paid</numerusform><numerusform>%n cost lines are paid</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A room of this size usually holds about %n.</source>
        <translation><numerusform>A room of this size usually holds about one.</numerusform><numerusform>A room of this size usually holds about %n.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Seat them here: {layout} (%n seats)</source>
        <translation><numerusform>Seat them here: {layout} (%n seat)</numerusform><numerusform>Seat them here: {layout} (%n seats)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Set up the same as {layout} (%n seats)</source>
        <translation><numerusform>Set up the same as {layout} (%n seat)</numerusform><numerusform>Set up the same as {layout} (%n seats)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>On “{sheet}”, %n hidden rows were read like the others.</source>
        <translation><numerusform>On “{sheet}”, %n hidden row was read like the others.</numerusform><numerusform>On “{sheet}”, %n hidden rows were read like the others.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people are named beside a guest and have a row: they are counted once.</source>
        <translation><numerusform>%n person is named beside a guest and has a row: they are counted once.</numerusform><numerusform>%n people are named beside a guest and have a row: they are counted once.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{field}: %n values were not understood (“{first}”) and stand in the notes.</source>
        <translation><numerusform>{field}: %n value was not understood (“{first}”) and stands in the notes.</numerusform><numerusform>{field}: %n values were not understood (“{first}”) and stand in the notes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n guests are called {name}. Choose with ↑ ↓ by office, table or face, then Enter.</source>
        <translation><numerusform>%n guests are called {name}. Choose with ↑ ↓ by office, table or face, then Enter.</numerusform><numerusform>%n guests are called {name}. Choose with ↑ ↓ by office, table or face, then Enter.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{seated}, with %n exchanges for better company</source>
        <translation><numerusform>{seated}, with %n exchange for better company</numerusform><numerusform>{seated}, with %n exchanges for better company</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Improve the seating by %n exchanges</source>
        <translation><numerusform>Improve the seating by %n exchange</numerusform><numerusform>Improve the seating by %n exchanges</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All %n on the list</source>
        <translation><numerusform>The one on the list</numerusform><numerusform>All %n on the list</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The %n that are shown</source>
        <translation><numerusform>The one that is shown</numerusform><numerusform>The %n that are shown</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The %n that are selected</source>
        <translation><numerusform>The one that is selected</numerusform><numerusform>The %n that are selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people were saved in “{file}”.</source>
        <translation><numerusform>One person was saved in “{file}”.</numerusform><numerusform>%n people were saved in “{file}”.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sheets were saved in “{file}”.</source>
        <translation><numerusform>One sheet was saved in “{file}”.</numerusform><numerusform>%n sheets were saved in “{file}”.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people are new.</source>
        <translation><numerusform>One person is new.</numerusform><numerusform>%n people are new.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n invitations</source>
        <translation><numerusform>Withdraw one invitation</numerusform><numerusform>Withdraw %n invitations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n invitations were withdrawn.</source>
        <translation><numerusform>One invitation was withdrawn.</numerusform><numerusform>%n invitations were withdrawn.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people were changed.</source>
        <translation><numerusform>One person was changed.</numerusform><numerusform>%n people were changed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Columns (%n left out)</source>
        <translation><numerusform>Columns (%n left out)</numerusform><numerusform>Columns (%n left out)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The %n ticks are kept until the approval sheet is opened again.</source>
        <translation><numerusform>The tick is kept until the approval sheet is opened again.</numerusform><numerusform>The %n ticks are kept until the approval sheet is opened again.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Also in the %n other parts that {name} has</source>
        <translation><numerusform>Also in the other part that {name} has</numerusform><numerusform>Also in the %n other parts that {name} has</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Takes over %n parts in the programme</source>
        <translation><numerusform>Takes over the part in the programme</numerusform><numerusform>Takes over %n parts in the programme</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Record the answers of %n speakers</source>
        <translation><numerusform>Record the answer of %n speaker</numerusform><numerusform>Record the answers of %n speakers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{field}: ours stays in %n rows; each says why.</source>
        <translation><numerusform>{field}: ours stays in %n row; it says why.</numerusform><numerusform>{field}: ours stays in %n rows; each says why.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n lines were copied, and fewer rows stand here from the chosen one on. Nothing was changed: choose one further up, or show more rows.</source>
        <translation><numerusform>%n line was copied, and no row stands here from the chosen one on. Nothing was changed: choose one further up, or show more rows.</numerusform><numerusform>%n lines were copied, and fewer rows stand here from the chosen one on. Nothing was changed: choose one further up, or show more rows.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation><numerusform>host</numerusform><numerusform>hosts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n companions</source>
        <translation><numerusform>companion</numerusform><numerusform>companions</numerusform></translation>
    </message>
</context>
</TS>
