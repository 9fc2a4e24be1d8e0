/** Lists every use case under the name that the browser, the command line and the documentation use. */
import { editArticle } from "./articles/edit-article";
import { importArticle } from "./articles/import-article";
import { importDraft } from "./articles/import-draft";
import { draftArticle, listAllArticles, readOneArticle } from "./articles/read-articles";
import { addClaim } from "./claims/add-claim";
import { reopenClaim, restoreClaim, setClaimAside, startReview } from "./claims/advance-claim";
import { assignClaim } from "./claims/assign-claim";
import { attributeClaim, chooseSpeaker } from "./claims/attribute-claim";
import { changeMany, takeBackMany } from "./claims/bulk-change";
import { correctClaim } from "./claims/correct-claim";
import { editClaim } from "./claims/edit-claim";
import { gatherClaim } from "./claims/gather-claim";
import { countClaimFacets, listClaimPage, readNeighbours } from "./claims/list-claims";
import { moveWords } from "./claims/move-words";
import { readOneClaim } from "./claims/read-claim";
import { tagClaim } from "./claims/tag-claim";
import { readBackups } from "./desk/backups";
import { foundDesk, readFirstRun } from "./desk/found";
import { readHeads } from "./desk/heads";
import { readOverview, renameDesk } from "./desk/overview";
import { readSecurityEvents } from "./desk/security-events";
import { addEvidence, editEvidence, removeEvidence } from "./evidence/change-evidence";
import { extractAgain } from "./extraction/extract-again";
import { addModel, adoptModel, giveUpModel, listAllModels } from "./extraction/models";
import { dismissProposal, reopenProposal, takeAllNew, takeProposal } from "./extraction/proposals";
import { putBack } from "./history/put-back";
import { listHistory, readChainHead, verifyHistory } from "./history/read-history";
import { extractAll } from "./jobs/extract-all";
import { addFiles, beginImport, startImport } from "./jobs/import-many";
import { listAllJobs, readOneJob } from "./jobs/read-jobs";
import { cancelJob, putJobAway, resumeJob } from "./jobs/steer-jobs";
import {
  acceptInvitation,
  invite,
  listOpenInvitations,
  readInvitation,
  withdrawInvitation,
} from "./people/invitations";
import { addAccount, changeAccount, findAccount, listEverybody, resetPassphrase } from "./people/manage-people";
import { changePassphrase, readAccount, renameAccount, signOutEverywhere } from "./people/own-account";
import { setKeys } from "./people/own-keys";
import { editRelation, linkClaims } from "./relations/change-relations";
import { forgetLinks, learnLinks, readLinkLearning } from "./relations/learn-links";
import { listAllRelations } from "./relations/list-relations";
import { listSuggestedLinks } from "./relations/list-suggestions";
import { readGraph, readTimeline } from "./relations/read-graph";
import { suggestAllLinks } from "./relations/suggest-links";
import {
  correctReport,
  draftReport,
  editReport,
  freezeReport,
  publishReport,
  withdrawEdition,
} from "./reports/change-reports";
import { countScope } from "./reports/count-scope";
import { listAllReports, previewReport, readEdition, readOneReport } from "./reports/read-reports";
import { exportClaims, exportReport } from "./reports/report-files";
import { commentOnClaim } from "./reviews/add-comment";
import { openReviews } from "./reviews/open-reviews";
import { makeRuling, submitReview } from "./reviews/submit-review";
import { addSource, editSource } from "./sources/change-sources";
import { listDoubtful, listMayBeSame } from "./sources/doubtful-sources";
import { mergeSources, splitSource } from "./sources/merge-sources";
import { dismissParent, listPossibleParents } from "./sources/possible-parents";
import { listRegister, readOneSource } from "./sources/read-sources";
import { doubtAgain, tellApart } from "./sources/tell-apart";
import { readStatement } from "./statements/read-statement";
import { addTopic, dismissFromTopic, editTopic, removeTopic } from "./topics/change-topics";
import { listAllTopics, readOneTopic } from "./topics/read-topics";
import { listMayBelong, listSuggestedTopics } from "./topics/suggest-for-topics";

export const CATALOGUE = {
  account: {
    get: readAccount,
    rename: renameAccount,
    changePassphrase,
    setKeys,
    signOutEverywhere,
  },
  articles: {
    list: listAllArticles,
    get: readOneArticle,
    draft: draftArticle,
    import: importArticle,
    importDraft,
    edit: editArticle,
    extractAgain,
  },
  claims: {
    list: listClaimPage,
    facets: countClaimFacets,
    neighbours: readNeighbours,
    get: readOneClaim,
    add: addClaim,
    edit: editClaim,
    correct: correctClaim,
    moveWords,
    tag: tagClaim,
    gather: gatherClaim,
    attribute: attributeClaim,
    chooseSpeaker,
    assign: assignClaim,
    start: startReview,
    setAside: setClaimAside,
    restore: restoreClaim,
    reopen: reopenClaim,
    changeMany,
    takeBackMany,
    review: submitReview,
    openReviews,
    rule: makeRuling,
    comment: commentOnClaim,
    export: exportClaims,
  },
  desk: {
    overview: readOverview,
    rename: renameDesk,
    backups: readBackups,
    heads: readHeads,
    securityEvents: readSecurityEvents,
    firstRun: readFirstRun,
    found: foundDesk,
  },
  evidence: { add: addEvidence, edit: editEvidence, remove: removeEvidence },
  history: { list: listHistory, verify: verifyHistory, head: readChainHead, putBack },
  jobs: {
    list: listAllJobs,
    get: readOneJob,
    beginImport,
    addFiles,
    startImport,
    extractAll,
    cancel: cancelJob,
    resume: resumeJob,
    putAway: putJobAway,
  },
  models: { list: listAllModels, add: addModel, adopt: adoptModel, giveUp: giveUpModel },
  people: {
    list: listEverybody,
    find: findAccount,
    add: addAccount,
    change: changeAccount,
    resetPassphrase,
    invite,
    invitations: listOpenInvitations,
    withdrawInvitation,
    invitation: readInvitation,
    accept: acceptInvitation,
  },
  proposals: { take: takeProposal, takeAllNew, dismiss: dismissProposal, reopen: reopenProposal },
  relations: {
    list: listAllRelations,
    suggestions: listSuggestedLinks,
    graph: readGraph,
    timeline: readTimeline,
    add: linkClaims,
    edit: editRelation,
    suggestAll: suggestAllLinks,
    learning: readLinkLearning,
    learn: learnLinks,
    forget: forgetLinks,
  },
  reports: {
    list: listAllReports,
    get: readOneReport,
    count: countScope,
    preview: previewReport,
    edition: readEdition,
    draft: draftReport,
    edit: editReport,
    freeze: freezeReport,
    publish: publishReport,
    correct: correctReport,
    withdraw: withdrawEdition,
    export: exportReport,
  },
  sources: {
    list: listRegister,
    get: readOneSource,
    add: addSource,
    edit: editSource,
    merge: mergeSources,
    split: splitSource,
    mayBeSame: listMayBeSame,
    doubtful: listDoubtful,
    tellApart,
    doubtAgain,
    possibleParents: listPossibleParents,
    dismissParent,
  },
  statements: { get: readStatement },
  topics: {
    list: listAllTopics,
    get: readOneTopic,
    add: addTopic,
    edit: editTopic,
    remove: removeTopic,
    dismiss: dismissFromTopic,
    mayBelong: listMayBelong,
    suggested: listSuggestedTopics,
  },
} as const;

export type Catalogue = typeof CATALOGUE;
