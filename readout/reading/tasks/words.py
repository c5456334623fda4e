"""Words that stand where a name could and name nobody, and words that name a group."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Words parted by white space, as a set."""
    return frozenset(words.split())


GROUPS = word_set(
    """
    team teams group groups wg committee board council staff chairs leads members maintainers
    squad crew department participants attendees stakeholders
    equipo equipos grupo comité equipe equipes équipe équipes groupe groupes squadra gruppo
    gruppe teilnehmer vorstand arbeitsgruppe
    """
)
"""The last word of a group's name: Client teams, the working group."""

EVERYONE = word_set("all everyone everybody both alle todos todas tous toutes tutti tutte")

UNITS = word_set(
    """
    marketing sales finance legal hr engineering product support operations ops devops qa it
    procurement compliance accounting customer client clients vendor supplier partner vertrieb
    einkauf buchhaltung kunde ventas compras cliente comptabilité client clientes cliente vendite
    """
)
"""Parts of a firm: owners only where the form says so (``Legal to …``, a column of owners)."""

NOBODY = word_set(
    """
    unassigned tbd tba tbc none nobody open n/a na unknown unbekannt offen niemand nadie ninguno
    personne aucun ninguém nenhum nessuno no-one unclear pending ? - – — ??
    """
)

# Verbs, nouns and the rest that stand before "to" or "will", or label what follows a colon.
NO_NAMES = word_set(
    """
    i we you they he she it this that these those there who which what when where how why whether
    a an the my our your his her their its as so and or but if then also not only just please
    someone anyone somebody something nothing anything others another one two three
    ability able about above access according account action actions active actively add addition
    addressed adhere advise after agenda agree agreed agreement ahead aim aims alert alignment
    align allow allowed alternative amend announcement answer api appeal appears apply approach
    approval approve arrange ask asked asks aspects assign assist attempt attend attention aws
    backend backup backlog based be become before begin being benefits blocker blockers blog
    book bring budget bug bugs build call calls campaign can cancel capacity card case cause
    change changes chance channel chapter check checklist ci clarify clause clean clear close
    closed closer code collect combine come comment comments commit commitment committed compare
    compared complete concern concerns conclusion conditions confirm connect connection consent
    consider contact content context continue contract contribute contribution convert copy core
    corresponding cost costs could count create critical cut daily data database date dates day
    deadline decide decided decision decisions deck deliver deliverable demo deploy depends design
    desire details detailed develop dev diagram direction discuss discussion doc docs document
    documents documentation does done doodle draft draw drive due each early ease edit effort
    efforts eager email emails encourage enable end engage ensure error escalate estimate evaluate
    event evaluation every example excited exception expect expected explain explore export extend
    extension failure feature features feedback fedback file files final finalise finalize find
    finish first fix fixes flow follow followup follow-up follow-ups form format forward forwards
    free frontend front-end function funding further future fyi gather general get give given go
    goal goals going good grow guide guidance hand happy hard have having head help hesitate high
    hire hope ideas idea identify impact implement implementation import important improve
    improvement include incentive inform info information input inquire insights inspect instead
    instructions integrate integration intend intended intention interested interview intro
    introduce introduction invest investigate invitation invite invoice issue issues item items
    join keep kept key kickoff know last late launch lead learn leave left legal letter level
    likely limit link links list listen literature log logo long look looking lot low luck
    make manage managed many map mapping market may maybe measure meet meeting meetings
    mention message metrics migrate migration milestone milestones minor minutes mobile model
    monitor more motion motivation move much must name necessary need needed needs negotiate new
    news next nice no note notes notice notify now nominate number objective objectives obtain
    obligation offer ongoing onboarding opportunity option optional options order organise
    organize outcome outline outreach outstanding over overview owner owners page pages panel
    paper part parties partly path pay pending people permission permissions person phase pick
    pilot ping pipeline plan planning plans platform play point points policy position possible
    post postpone potential pr prefer prepare presentation present pretend previous price pricing
    prior priorities priority problem process procure produce production progress project
    projects promise promised prompt proof proposal propose proposed prototype prove provide
    publish pull purchase purpose push put quality question questions quick quote raise rather
    reach read readme ready reason recap receive recommend recommendation recommendations record
    recording reduce refactor refer reference references refuse regard regarding register
    related release releases relevant reminder remember remind remove report request require
    required requirement requirements research reserve resolve resource resources respond
    response responses responsible rest result results return review revisit rfc right risk risks
    roadmap role room rule run sample save scale schedule scheduled scope script search second
    section security see seek seem seems select send sense sent separate series set setup share
    shall ship short should show sign similar site size slides slot solution soon sort source
    speak spec specify speed sprint staging standards start status stay step steps stick still
    stop store story strategy strive structure study subject submit subscribe succeed suggest
    suggestion suggestions summarise summarize summary supposed sure survey switch sync system
    table tag take talk talks target task tasks template tend test testing tests text thank thanks
    thing things think thought ticket tickets tie tied time timeline times tip title to today
    todo todos to-do token tomorrow tool tools topic topics touch track train training transfer
    transition translate translation trip triage try trying turn tutorial type understand
    unable until up upcoming update updates upgrade upload urgent url use used user users utc
    validate value verify version video view vision visit visible volunteer vote wait waiting
    want wanted warning watch way ways web website week weekly welcome went wiki willing wip wish
    within wonder word work workflow workshop would write yes yet zoom
    office station trip party garden figma confluence notion excel word ruby python java
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december q1 q2 q3 q4
    backend frontend github gitlab jira slack teams outlook google microsoft apple amazon azure
    app apps ios android client clients customer customers server support sales marketing
    monat woche aufgabe aufgaben budget termin termine frist entwurf stand nächste nächster
    thema themen hinweis notiz status bericht angebot vertrag rechnung kosten protokoll
    fecha presupuesto nota notas tarea tareas plazo próximo siguiente reunión informe
    date budget note notes tâche tâches échéance prochain prochaine réunion rapport
    orçamento prazo tarefa tarefas próxima relatório reunião
    bilancio scadenza attività prossimo prossima riunione relazione
    """
)

AUXILIARIES = word_set(
    """
    is was has does as ist hat mit nicht erst jetzt seit dort fast ins bis los its us vs plus
    just almost most least best first next last past
    yes always perhaps thus this ours hers theirs besides towards across
    """
)
"""Words with the ending of a verb in the third person that are none, or say no task."""

TOPIC_WORDS = word_set(
    """
    accuracy acquisition admin ads advisory agency agent agents agile ai analytics angebot
    annual app architecture archive area assessment asset assets audience audit automation
    availability award baseline batch behavior behaviour benchmark bestand beta betrieb
    billing board brand branding brief briefing broadcast browser business buyer cache
    calendar candidate candidates care catalog catalogue center central centre checkout churn
    city class cleanup cloud cluster coaching cohort collaboration college commerce commercial
    common communication communications community company competitor computer conference
    config configuration console consultant consumer control conversion cookie corporate
    country course crisis cross culture currency dashboard dashboards debt default delivery
    demand department dependencies dependency deployment desk desktop device devices digital
    dinner direct disaster discovery display distribution diversity domain donor download
    driver dry early east economic editor education einkauf election electric employee
    employees energy engine enterprise environment equity ethics exam executive exit
    experience experiment expert external facility factory fast field figures filter financial
    fire firewall fleet food forecast foundation fraud fresh front full fund fundraising game
    gap gateway general geo global governance government graph green grid growth guest
    handover hardware health healthcare holiday home homepage hospital host hosting hotel
    house hub human hybrid identity image images impact inbound incident income index industry
    infrastructure innovation insurance intelligence intern internal international internet
    inventory investor investors island job journey junior keynote kitchen knowledge kunden
    lab label labour lager landing language large layer layout leadership learning library
    licence license life light line live load loan local location login logistics loyalty
    machine mail main maintenance management manual manufacturing margin marke markt master
    material materials media medical member membership memory migration mission mock money
    monthly motor multi music national native network neue neuer neues newsletter night north
    nutrition offline offsite online onsite operating organic outbound outside packaging
    parent parking partner partners partnership partnerships password patent patient patients
    payment payments payroll peer performance personal photo physical pitch plant podcast
    portal portfolio power practice premium press presse printer privacy private pro product
    produkt professional profile profit program programme projekt promo promotion property
    protocol public quarterly queue radio rapid rate raw reading real rebrand recovery
    recruiting recruitment redesign refresh refund region regional registration regulatory
    remote renewal renewals rental repair replacement repository retail retention retirement
    retro retrospective revenue reward rewrite rights road robot rollout root rota rotation
    route safety salary satellite schema school schulung science scoring seat secondary secure
    senior sensor server service services session sessions shared shift shipping shop signal
    single small smart social software solar sound south space speaker speakers special spike
    spring staff stage stakeholder standard standup stock strategie stream street stress
    student students studio style summer summit supplier suppliers supply sustainability tax
    tech technical technik technology telephone term terms third tier tour trade traffic
    transport travel treasury trial unit university urban usage vacation vendor vendors venue
    vertical vertrieb village virtual voice volunteers warehouse water wave webinar webseite
    weekend werbung west wholesale window winter wireless workforce world yearly youth zero
    zone
    """
)
"""Words that titles of topics have and names do not: the Brand Refresh, Partner Portal."""
