import type { ColumnRole } from '../../shared/model/column-role.ts';

/** Splits a list of words on any white space. */
function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/**
 * Header texts by role, in English, Chinese, German, French, Spanish, Italian and Japanese; the titles of Russian specifications too.
 * Written without unit, brackets, punctuation and spaces, lower case (see header-cell.ts). Sources: usual column
 * titles of PLM and ERP exports (Teamcenter, Windchill, SolidWorks, SAP CS12, Kingdee, Yonyou, DIN EN ISO 7573).
 */
export const HEADER_SYNONYMS: Readonly<Record<ColumnRole, readonly string[]>> = {
  level: words(`
    уровень
    level lvl lev bomlevel structurelevel explosionlevel depth indent hierarchy hierarchylevel 层级 层次 级别
    阶次 阶层 阶 层 级 bom层级 bom级别 結構層級 ebene stufe strukturstufe strukturebene auflösungsstufe
    stücklistenstufe stücklistenebene auflstufe aufllevel stufennr bom层次 bom阶次 baustufe explosionsstufe strukturtiefe hierarchie niveau livello nivel レベル 階層
    niveaunomenclature rang profondeur niveldeestructura niveles livellodistinta livellostruttura
    構成レベル 階層レベル レベル番号
  `),
  position: words(`
    поз позиция пп
    pos posno posnr position positionno positionnumber item itemno itemnr itemnumber findno findnumber
    find bomitem line lineno no nr index outline structure sequence seq 序号 项次 项号 位号 行号 编号 件号 項次 序
    positionsnummer stücklistenposition stlpos lfdnr laufendenummer gliederung repère rep posizione
    posición 番号
    numéro nodeposition numéroposition poste lignenomenclature noposición n°posición nposición numerodeposición
    ítem nposizione numeroposizione riga 項番 行番号
  `),
  partNumber: words(`
    обозначение артикул
    partno partnr partnumber part partid pn articleno articlenumber article itemcode itemid materialno
    materialnumber materialcode component componentno componentnumber child childpart childpartno childpartnumber childitem childno childid childcomponent drawingno drawingnumber
    productcode sku number code 物料编码 物料编号 物料代码 物料号 零件号 零件编号 零件代号 料号 图号 代号 图号代号 子件编码 子项编码 子件代码 子项代码 子项物料编码 子件物料编码 子项物料代码 零部件编码 存货编码 品号 元件品号 编码
    物料編碼 sachnummer sachnr teilenummer teilenr teilnr teile teil teilnummer objektkennung komponentenr objectid artikelnummer artikelnr artikel
    materialnummer materialnr komponente komponentennummer zeichnungsnummer zeichnungsnr identnummer
    identnr ident bestellnummer référence codice codicearticolo código 品番 部品番号 子件 子件料号 物料 stocknumber
    numérodepièce numéropièce numérodarticle numéroarticle codearticle codepièce codeproduit
    refarticle réf numérodeplan numerodepieza nodepieza nopieza n°pièce n°article n°plan referencia códigodearticulo
    códigodeartículo códigoartículo codigoarticulo númerodeparte numerodiparte numeroparte
    codiceparte codiceparticolare numerodisegno ndisegno codicecomponente 部品コード 品目コード 品目番号 図面番号 図番
    型番 部番 資材コード 商品コード
  `),
  description: words(`
    наименование
    description desc partdescription itemdescription partname name designation title materialdescription
    componentdescription denomination objectdescription descriptionofpart itemtext bomline 物料名称 名称 零件名称 零部件名称 品名 物料描述 描述 子件名称 子项名称 存货名称 物料說明 元件品名 benennung
    bezeichnung objektbezeichnung beschreibung artikelbezeichnung teilebezeichnung objektkurztext materialkurztext
    kurztext materialbezeichnung komponentenbezeichnung teilebenennung désignation descrizione
    denominazione descripción
    libellé dénomination intitulé nom désignationarticle descriptif denominación nombre designación
    descripcióndelartículo nome descrizionearticolo 部品名 部品名称 品目名称 品目名 説明 摘要
  `),
  specification: words(`
    specification spec specs dimension dimensions size type model description2 technicaldata 规格型号 规格 型号
    型号规格 规格型號 尺寸 元件规格 abmessung abmessungen typ ausführung benennung2 bezeichnung2 zusatz dimensionen
    norm maße dimensioni dimensiones 仕様 型式
    spécification référencefabricant taille modèle especificación especificaciones tamaño modelo
    medidas specifica specifiche dimensione misure 規格 寸法 サイズ モデル
  `),
  materialText: words(`
    материал
    material materials rawmaterial materialgrade materialspecification materialtext grade 材质 材料 材料牌号 牌号
    原材料 材質 werkstoff werkstoffe werkstoffnr werkstoffbezeichnung rohmaterial matière matériau materiale
    matériaux matièrepremière nuance materialedibase materiales materiali materiaprima
    tipodematerial 材料名 素材 原材料名 材質記号
  `),
  quantity: words(`
    кол колво количество
    qty quantity quantities qtyper qtyperparent qtyperassembly quantityper amount count qtyea
    componentquantity usage compqty componentqty bomqty bomquantity compqtycun qtycun qtyperassy quantityperassy qtyassy quantityassy qtyperparentassy usagequantity itemqty 数量 用量 单台数量 单机用量 单位用量 标准用量 使用数量 组成用量 基本用量 用量分子 分子 子件用量 子项用量 子件数量 子项数量 數量 menge anzahl
    stückzahl mengeprobaugruppe komponentenmenge mengejebaugruppe kompmenge mengekme mengebme kompmengekme einbaumenge stück quantité qté
    quantità qtà cantidad 員数 個数
    quantités qtéparensemble quantitéunitaire cantidades cant nodeunidades unidades quant
    npezzi pezzi quantitàunitaria 所要量 使用数 使用量 必要数 個数計 数
  `),
  quantityBase: words(`
    basequantity baseqty baseqtybom qtybase basismenge basismengestückliste stücklistenbasismenge 基础数量 基数 底数
    母件基数 母件底数 基础用量 用量分母 分母 批量基数 基准数量 quantitédebase cantidadbase quantitàbase 基準数量
  `),
  unit: words(`
    ед едизм единица единицаизмерения
    unit units uom um unitofmeasure baseunit qtyunit componentunit measure 单位 计量单位 库存单位 主计量单位 主计量 子件单位 子项单位 單位 用量单位 me
    einheit mengeneinheit eh komponentenme kompme basismengeneinheit bme kme mengeneh unité unità unidad 単位
    unitédemesure unités udm unitàdimisura unidaddemedida ud umisura 数量単位 計量単位 基本単位
  `),
  mass: words(`
    масса вес массаед массаединицы
    mass weight masseach weighteach unitmass unitweight masspiece massperpiece weightperpiece
    massperunit weightperunit netweight netmass eachmass eachweight singleweight partweight partmass
    componentweight fertiggewicht fertigmasse finishedweight finishedmass pesounit masseunit poidsunit wt unitwt wteach eachwt wtpiece wtperpiece wtea weightea massea netwt 单重 重量单件 重量单重 质量单件 单件重量 单件质量 重量 质量 净重 单位重量 单个重量 单件重 單重 单位净重 gewicht masse gewichtstk gewichtstück
    gewichtprostück gewichtjestück stückgewicht einzelgewicht einzelmasse nettogewicht gew gewst einzelgew stückgew massestk
    gewichteinzeln massejestück gewichtprostk masseunitaire poids poidsunitaire peso pesounitario 重さ 単重
    質量
    massepièce massenette poidspièce poidsnet masapieza masa masaunitaria pesoneto pesopieza pesoud
    pesonetto pesopezzo massa massaunitaria 単位重量 単体重量 質量単体 正味重量 1個重量
  `),
  totalMass: words(`
    массаобщая общаямасса
    totalmass totalweight masstotal weighttotal extendedmass extendedweight totalwt wttotal extwt extendedwt linemass lineweight
    sumweight 总重 重量合计 重量总计 重量总重 质量合计 总重量 总质量 合计重量 总净重 小计重量 總重 gesamtgewicht gesamtmasse gewichtgesamt massegesamt
        summegewicht positionsgewicht gesamtgew poidstotal massetotale pesototale pesototal 総重量
    massetotal masatotal pesototalekg massatotale pesocomplessivo 総質量 合計重量 合計質量 重量計
  `),
  massUnit: words(`
    massunit weightunit unitofweight wun 重量单位 质量单位 gewichtseinheit gewichtsme geweinh geweinheit 重量単位
    unitédemasse unitédepoids unidaddemasa unidaddepeso unitàdimassa unitàdipeso 質量単位
  `),
  massPerMetre: words(`
    massperm massm weightm weightperm masspermetre masspermeter weightpermetre weightpermeter linearmass
    linearweight kgm 每米重量 米重 每米重 单位长度重量 线重 线密度 gewichtm massem metergewicht gewichtprometer
    gewichtjemeter gewichtprom masseprometer masse1m längengewicht poidsaumètre pesoalmetro
    massepermètre masseaumètre poidsparmètre masalineal masapormetro pesopormetro pesolineare
    massaalmetro pesolineal 単位長さ質量 メートル重量
  `),
  length: words(`
    length len cutlength partlength 长度 長度 下料长度 长 länge laenge zuschnittlänge zuschnitt sägelänge
    longueur lunghezza longitud 長さ
    longueurcoupe longitudcorte longituddecorte lunghezzataglio 全長 切断長さ 切断長
  `),
  parentNumber: words(`
    parent parentpartno parentpartnumber parentnumber parentno parentitem parentcode parentid parentmaterial
    parentassembly parentcomponent nexthigherassembly nha usedin 父件编码 父件 父件料号 父件代码 父件图号 父项编码
    父项 父项物料编码 父级编码 父级 母件编码 母件 上级物料编码 上级编码 上级料号 上级图号 上级 上层料号 主件品号 主件料号
    所属部件编码 父階料號 oberteil oberteilnr oberteilnummer übergeordnetesachnummer übergeordnetebaugruppe
    übergeordnetesmaterial übergeordnet baugruppenr baugruppennr baugruppennummer vaterteil elternteil
    kopfmaterial kopfteil codeparent codicepadre 親品番
    parentnumberid articleparent pièceparent ensembleparent référenceparent codigopadre códigopadre
    piezapadre conjuntosuperior padre codiceassiemepadre assiemepadre 親品目 親部品 親部品番号 親品目コード 上位品目
  `),
  path: words(`
    path bompath structurepath itempath fullpath hierarchypath 路径 层级路径 结构路径 bom路径 全路径 pfad
    strukturpfad stücklistenpfad hierarchiepfad
    chemin cheminnomenclature ruta rutadeestructura percorso percorsodistinta パス 構成パス
  `),
  marker: words(`
    bomstructure itemcategory phantom phantomitem phantomflag specialprocurement alternativegroup altgroup
    alternate alternative option optional options variant variants configuration usagetype bomtype 虚拟件 是否虚拟件
    虚件 是否虚件 物料类型 子件类型 子项类型 替代 替代料 替代组 替代标识 选配 选装 可选 配置 客供 客供料 是否客供
    phantomkennzeichen sonderbeschaffung dummybaugruppe alternativposition alternativgruppe altpos optionen
    variante konfiguration beistellung beistellteil positionstyp postyp stücklistenstruktur
    fantôme articlefantôme optionnel alternatif fantasma opcional alternativo alternativa opción
    opzione opzionale ファントム 仮想品 オプション 代替 代替品 選択
  `),
  procurement: words(`
    makebuy makeorbuy mb source sourcing procurement procurementtype sourcetype purchasetype 来源 物料属性 属性
    采购类型 自制外购 获取方式 供应方式 物料来源 來源 来源属性 beschaffungsart beschaffung bezugsart eigenfremd bsart
    beschaffungskennzeichen
    approvisionnement typedapprovisionnement fabricationachat aprovisionamiento
    tipodeaprovisionamiento fabricarcomprar approvvigionamento tipoapprovvigionamento makebuytype
    調達区分 内外作区分 内外製区分 調達タイプ
  `),
  supplier: words(`
    supplier suppliername vendor vendorname manufacturer maker brand 供应商 供应商名称 供货商 厂家 制造商 生产厂家 品牌 供應商
    lieferant lieferantenname hersteller kreditor fournisseur fornitore proveedor メーカー 仕入先
    fabricant marque fabricante marca suministrador produttore costruttore 供給元 取引先 製造元 製造者 仕入先名
  `),
  country: words(`
    country suppliercountry countryoforigin origin coo countrycode 国家 产地 原产国 原产地 供应商国家 land
    ursprungsland herkunftsland lieferland lieferantenland pays paese país
    paysdorigine paísdeorigen paesediorigine origine origen 原産国 国 生産国
  `),
  note: words(`
    примечание
    note notes remark remarks comment comments annotation 备注 附注 说明 備註 注释 bemerkung bemerkungen anmerkung
    anmerkungen kommentar hinweis notiz remarque osservazioni observaciones 備考
    commentaire commentaires remarques nota notas comentario comentarios observación
    osservazione commenti 備考欄 注記 コメント
  `),
  ignored: words(`
    unitprice price cost totalprice totalcost currency surface finish surfacetreatment coating rev
    revision drawingrev status grossweight grossmass 单价 价格 金额 成本 表面处理 版本 图纸版本 毛重 状态 preis stückpreis
    einzelpreis kosten währung oberfläche oberflächenbehandlung revisionsstand bruttogewicht prix prezzo
    precio
    prixunitaire prixtotal montant devise révision indice traitementdesurface finition statut
    preciounitario preciototal importe moneda revisión acabado tratamientosuperficial estado
    prezzounitario prezzototale valuta revisione finitura trattamentosuperficiale stato 単価 金額 通貨 改訂
    表面処理 状態
  `),
};
